import { KnownPage } from './FoundPage';

const READER = /^\/catalog\/[^/]+\/[^/]+\/[^/]+\/runbooks\/?$/;
const ID = /^[0-9a-f]{40}$/;

/**
 * The page that an address of the portal's own reader shows, `<portal>/catalog/…/runbooks?runbook=<id>#section`: it is that
 * page and no other.
 *
 * @param appUrl - without a slash at the end
 */
export function knownPageOf(
  address: string,
  appUrl: string,
): { page: KnownPage; anchor?: string } | undefined {
  const text = address.trim();
  const full = text.startsWith('/') ? `${appUrl}${text}` : text;
  if (!full.startsWith(`${appUrl}/`) || !URL.canParse(full)) {
    return undefined;
  }
  const url = new URL(full);
  const id = url.searchParams.get('runbook') ?? '';
  const path = url.pathname.slice(new URL(`${appUrl}/`).pathname.length - 1);
  if (!READER.test(path) || !ID.test(id)) {
    return undefined;
  }
  const anchor = url.hash.slice(1);
  return anchor ? { page: { id }, anchor } : { page: { id } };
}

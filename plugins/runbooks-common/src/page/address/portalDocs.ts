/** Path and section of a TechDocs page of this portal. */
export interface PortalDocs {
  /** Begins with `/docs/`. */
  path: string;
  hash: string;
}

const DOCS = /^\/docs\/[^/]+\/[^/]+\/[^/]+/;

/**
 * Whether an address leads into the documentation of the portal: a path below `/docs`, or an address below the portal's.
 *
 * @param appUrl - without a slash at the end
 */
export function portalDocs(
  address: string,
  appUrl: string | undefined,
): PortalDocs | undefined {
  const base = appUrl ?? 'http://portal.invalid';
  const isPath = address.startsWith('/docs/');
  const text = isPath ? `${base}${address}` : address;
  if ((!isPath && appUrl === undefined) || !URL.canParse(text)) {
    return undefined;
  }
  const portal = new URL(base);
  const url = new URL(text);
  const root = portal.pathname.replace(/\/+$/, '');
  const path = url.pathname.slice(root.length);
  const within = url.origin === portal.origin && url.pathname.startsWith(root);
  return within && DOCS.test(path) ? { path, hash: url.hash } : undefined;
}

import {
  GuardedPageClient,
  PageAnswer,
  PageValidators,
  ProviderError,
} from '@callboard/backstage-plugin-callboard-node';
import { isReadable } from './contentTypes';
import { judgeLiveness } from './judge/judgeLiveness';

/** A page as a server showed it. */
export interface FetchedPage {
  answer: PageAnswer;
  /** It is as it was when it was known last. */
  isUnchanged: boolean;
}

/** Answers to HEAD that say no more than that the server does not do HEAD, or not well. */
const INCONCLUSIVE = new Set([400, 403, 404, 405, 406, 501]);

/**
 * Asks for a page: by HEAD, and where that does not settle it by GET, which brings the page if it is another one than is
 * known already.
 *
 * @throws ProviderError
 */
export async function fetchPage(
  client: Pick<GuardedPageClient, 'fetch'>,
  url: URL,
  known: PageValidators | undefined,
  signal?: AbortSignal,
): Promise<FetchedPage> {
  const head = await askByHead(client, url, signal);
  if (!head || INCONCLUSIVE.has(head.status)) {
    return withPage(await client.fetch(url, { known, signal }));
  }
  if (known && isSame(head, known)) {
    return { answer: head, isUnchanged: true };
  }
  const isSettled =
    judgeLiveness(url, { answer: head }).state !== 'live' ||
    !isReadable(head.contentType);
  if (isSettled) {
    return { answer: head, isUnchanged: false };
  }
  const answer = await client.fetch(head.finalUrl, { known, signal });
  const redirects = [...head.redirects, ...answer.redirects];
  return withPage({ ...answer, redirects });
}

/** Some servers hang up on HEAD. */
async function askByHead(
  client: Pick<GuardedPageClient, 'fetch'>,
  url: URL,
  signal?: AbortSignal,
): Promise<PageAnswer | undefined> {
  try {
    return await client.fetch(url, { method: 'HEAD', signal });
  } catch (error) {
    if (error instanceof ProviderError && error.code === 'network') {
      return undefined;
    }
    throw error;
  }
}

/** An entity tag says more than a date, so that where there is one only it counts. */
function isSame(head: PageAnswer, known: PageValidators): boolean {
  if (head.status !== 200 || head.finalUrl.href !== known.url.href) {
    return false;
  }
  return known.etag || head.etag
    ? known.etag === head.etag
    : known.lastModified !== undefined &&
        known.lastModified === head.lastModified;
}

function withPage(answer: PageAnswer): FetchedPage {
  return { answer, isUnchanged: answer.status === 304 };
}

import { ProviderFailure } from '../answers/ProviderFailure';

/** One page of a list. @public */
export interface Page<T> {
  items: T[];
  /**
   * Where the next page is, from {@link nextOffset}, {@link nextPage}, {@link nextCursor}, or a link as the provider gave
   * it; undefined, null or empty after the last.
   */
  next?: URL | string | null;
}

/** Pages beyond which a list is taken for endless. */
const MAX_PAGES = 200;

/**
 * All items of a list that comes in pages. Whole or not at all: when a page fails, so does the list.
 *
 * @param first - the first page
 * @param read - asks for a page
 * @throws ProviderFailure `cursor-loop` when a page comes a second time, `too-many-pages` after `maxPages`,
 * `foreign-link` when the next page is on another host (the credentials must not travel there); whatever `read` throws
 * @public
 */
export async function readPages<T>(
  first: URL,
  read: (url: URL) => Promise<Page<T>>,
  maxPages = MAX_PAGES,
): Promise<T[]> {
  const seen = new Set<string>();
  const items: T[] = [];
  let before = '';
  for (let url: URL | undefined = first; url; ) {
    if (seen.size >= maxPages) {
      throw new ProviderFailure(
        'too-many-pages',
        `The list has more than ${maxPages} pages: ${shown(url)}`,
      );
    }
    seen.add(url.href);
    const page = await read(url);
    const content = JSON.stringify(page.items);
    url = follow(url, page.next);
    const same = page.items.length > 0 && content === before;
    if (url && (seen.has(url.href) || same)) {
      throw new ProviderFailure(
        'cursor-loop',
        `The pages of the list go round in a circle: ${shown(url)}`,
      );
    }
    before = content;
    items.push(...page.items);
  }
  return items;
}

/** Only path and query of a link are used, so that one that says `http:` behind a proxy is not followed in the clear. */
function follow(url: URL, next: Page<unknown>['next']): URL | undefined {
  if (!next) return undefined;
  const link = URL.parse(String(next), url);
  if (!link || link.host !== url.host) {
    throw new ProviderFailure(
      'foreign-link',
      `The next page of the list is not on the same host: ${shown(url)}`,
    );
  }
  const following = new URL(url);
  following.pathname = link.pathname;
  following.search = link.search;
  return following;
}

/** Cursors may be long and hold anything. */
function shown(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

import { ProviderFailure } from '../answers/ProviderFailure';

function withParameter(url: URL, name: string, value: string): URL {
  const next = new URL(url);
  next.searchParams.set(name, value);
  return next;
}

/**
 * The page after this one where pages are told by `offset`.
 *
 * @param more - whether there is one
 * @param count - items on this page
 * @throws ProviderFailure `cursor-loop` for an empty page that claims to have a next one
 * @public
 */
export function nextOffset(
  url: URL,
  more: boolean,
  count: number,
  parameter = 'offset',
): URL | undefined {
  if (!more) return undefined;
  if (count <= 0) {
    throw new ProviderFailure(
      'cursor-loop',
      `An empty page has a next one: ${url.origin}${url.pathname}`,
    );
  }
  const offset = Number(url.searchParams.get(parameter) ?? 0);
  return withParameter(url, parameter, String(offset + count));
}

/**
 * The page after this one where pages are numbered.
 *
 * @param more - whether there is one
 * @param firstNumber - number of the first page
 * @public
 */
export function nextPage(
  url: URL,
  more: boolean,
  parameter = 'page',
  firstNumber = 1,
): URL | undefined {
  const page = Number(url.searchParams.get(parameter) ?? firstNumber);
  return more ? withParameter(url, parameter, String(page + 1)) : undefined;
}

/**
 * The page after this one where the answer names a cursor; undefined where it names none.
 * @public
 */
export function nextCursor(
  url: URL,
  cursor: string | null | undefined,
  parameter = 'cursor',
): URL | undefined {
  return cursor ? withParameter(url, parameter, cursor) : undefined;
}

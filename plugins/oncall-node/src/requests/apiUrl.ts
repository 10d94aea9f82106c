import { ProviderFailure } from '../answers/ProviderFailure';

/** Values of a query; a list is sent as one pair per value. @public */
export type ApiQuery = Record<
  string,
  string | number | boolean | readonly string[] | undefined
>;

/**
 * The URL of something in an API. Ids come from annotations, which anybody may write: each segment stays one segment
 * under the base, whatever it holds.
 *
 * @param base - of the API, with a slash at its end
 * @throws ProviderFailure `bad-id` for a segment that no encoding keeps in its place: empty, `.`, `..`
 * @public
 */
export function apiUrl(
  base: URL,
  segments: readonly string[],
  query: ApiQuery = {},
): URL {
  const path = segments.map(encodeSegment).join('/');
  const url = new URL(base);
  url.pathname += path;
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    const values = Array.isArray(value) ? value : [String(value)];
    for (const one of values) url.searchParams.append(name, one);
  }
  return url;
}

/** What stands for nothing or for a folder above, and half of a surrogate pair, which cannot be encoded. */
const NO_SEGMENT = /^\s*\.{0,2}\s*$|\p{Surrogate}/u;

function encodeSegment(segment: string): string {
  if (NO_SEGMENT.test(segment)) {
    throw new ProviderFailure('bad-id', `"${segment}" is no id`);
  }
  return encodeURIComponent(segment);
}

/**
 * A range of time in parts of the length that an API allows, in order, without gaps and overlaps. The parts are of even
 * length. None for an empty range.
 *
 * @param from - milliseconds since the epoch
 * @param to - exclusive
 * @param maxMs - of one part
 * @public
 */
export function splitRange(
  from: number,
  to: number,
  maxMs: number,
): Array<{ from: number; to: number }> {
  const count = Math.max(0, Math.ceil((to - from) / maxMs));
  const edge = (index: number) =>
    index === count ? to : from + Math.floor(((to - from) * index) / count);
  return Array.from({ length: count }, (_, index) => ({
    from: edge(index),
    to: edge(index + 1),
  }));
}

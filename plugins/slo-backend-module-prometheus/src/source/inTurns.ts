import { TooMuchFailure } from '../api/failure';

/**
 * Reads a span of time part by part, in order; a part that is too much for one answer is halved.
 *
 * @param span - start, end and the first parts' length, in any unit
 * @param smallest - a shorter part is not worth trying
 * @throws SourceFailure
 */
export async function inTurns<T>(
  span: { start: number; end: number; length: number; smallest: number },
  read: (start: number, stop: number) => Promise<T>,
  take: (part: T) => void | Promise<void>,
): Promise<void> {
  let { length } = span;
  for (let start = span.start; start < span.end; ) {
    const stop = Math.min(span.end, start + length);
    const half = Math.floor((stop - start) / 2 / span.smallest) * span.smallest;
    let part: { value: T } | undefined;
    try {
      part = { value: await read(start, stop) };
    } catch (error) {
      if (!(error instanceof TooMuchFailure) || half < span.smallest) {
        throw error;
      }
      length = half;
    }
    if (part) {
      await take(part.value);
      start = stop;
    }
  }
}

import { Unknown } from '../Unknown';
import { equal } from './equal';

/** Whether a list has an item, or a map a key. */
export function isIn(item: unknown, range: unknown): unknown {
  if (range instanceof Map) {
    return range.has(item);
  }
  return Array.isArray(range)
    ? range.some(other => equal(item, other) === true)
    : Unknown.because('only lists and maps have something in them');
}

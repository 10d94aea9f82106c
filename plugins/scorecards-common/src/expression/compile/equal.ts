import { libraryCall } from './library';

const libraryEqual = libraryCall('a == b');

/** Whether two values are the same; an int and a double are where they are the same number. */
export function equal(a: unknown, b: unknown): unknown {
  if (typeof a === 'object' && typeof b === 'object') {
    return libraryEqual([a, b]);
  }
  if (typeof a === 'bigint' && typeof b === 'number') {
    return Number.isInteger(b) && a === BigInt(b);
  }
  if (typeof a === 'number' && typeof b === 'bigint') {
    return equal(b, a);
  }
  return typeof a === typeof b ? a === b : libraryEqual([a, b]);
}

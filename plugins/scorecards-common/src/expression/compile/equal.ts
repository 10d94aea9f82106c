import { libraryCall } from './library';

const libraryEqual = libraryCall('a == b');

/** Whether two values are the same; an int and a double are where they are the same number. */
export function equal(a: unknown, b: unknown): unknown {
  if (a === b) {
    return true;
  }
  if (typeof a === 'bigint' && typeof b === 'number') {
    return Number.isInteger(b) && a === BigInt(b);
  }
  if (typeof a === 'number' && typeof b === 'bigint') {
    return equal(b, a);
  }
  const isPlain = typeof a === typeof b && typeof a !== 'object';
  return isPlain ? false : libraryEqual([a, b]);
}

/** The contrary of {@link equal}, unknown where that is. */
export function unequal(a: unknown, b: unknown): unknown {
  const same = equal(a, b);
  return typeof same === 'boolean' ? !same : same;
}

import { Unknown } from '../Unknown';
import { libraryCall, settled } from './library';

type Ints = (a: bigint, b: bigint) => bigint;
type Doubles = (a: number, b: number) => number;

const MAX_INT = 2n ** 63n - 1n;
const MIN_INT = -(2n ** 63n);
const BY_ZERO = Unknown.because('division by zero');
const OVERFLOW = Unknown.because('the result is out of the range of int');

export const ARITHMETIC: Record<
  '+' | '-' | '*' | '/' | '%',
  { ints: Ints; doubles?: Doubles }
> = {
  '+': { ints: (a, b) => a + b, doubles: (a, b) => a + b },
  '-': { ints: (a, b) => a - b, doubles: (a, b) => a - b },
  '*': { ints: (a, b) => a * b, doubles: (a, b) => a * b },
  '/': { ints: (a, b) => a / b, doubles: (a, b) => a / b },
  '%': { ints: (a, b) => a % b },
};

/** Arithmetic. What is not of numbers (texts, lists, instants, durations) is the library's. */
export function arithmetic(op: keyof typeof ARITHMETIC) {
  const { ints, doubles } = ARITHMETIC[op];
  const divides = op === '/' || op === '%';
  const other = libraryCall(`a ${op} b`);
  return (a: unknown, b: unknown): unknown => {
    if (typeof a === 'bigint' && typeof b === 'bigint') {
      return divides && b === 0n ? BY_ZERO : inRange(ints(a, b));
    }
    if (doubles && typeof a === 'number' && typeof b === 'number') {
      return divides && b === 0 ? BY_ZERO : settled(doubles(a, b));
    }
    return other([a, b]);
  };
}

export function negate(value: unknown): unknown {
  switch (typeof value) {
    case 'bigint':
      return inRange(-value);
    case 'number':
      return -value;
    default:
      return Unknown.because('only numbers have a negative');
  }
}

function inRange(value: bigint): unknown {
  return value >= MIN_INT && value <= MAX_INT ? value : OVERFLOW;
}

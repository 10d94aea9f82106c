import { describeFound } from '@callboard/backstage-plugin-callboard-common';
import { Unknown } from '../Unknown';

type Ordered = string | number | bigint;
type Order = (a: Ordered, b: Ordered) => boolean;

export const COMPARISONS: Record<'<' | '<=' | '>' | '>=', Order> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** Order of numbers of all kinds, of texts, of instants and of durations. */
export function compare(op: keyof typeof COMPARISONS) {
  const order = COMPARISONS[op];
  return (a: unknown, b: unknown): unknown => {
    const x = orderedOf(a);
    const y = orderedOf(b);
    return x !== undefined && y !== undefined && kindOf(a, x) === kindOf(b, y)
      ? order(x, y)
      : Unknown.because(
          `${describeFound(a)} and ${describeFound(b)} have no order`,
        );
  };
}

function orderedOf(value: unknown): Ordered | undefined {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return Number(value);
    default: {
      const plain: unknown = value?.valueOf();
      return typeof plain === 'number' || typeof plain === 'bigint'
        ? plain
        : undefined;
    }
  }
}

/** Instants and durations are numbers within; they have no order among each other. */
function kindOf(value: unknown, plain: Ordered): unknown {
  if (typeof plain === 'bigint') {
    return 'number';
  }
  return typeof value === 'object' ? value?.constructor : typeof value;
}

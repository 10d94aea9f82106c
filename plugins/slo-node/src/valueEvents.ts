import { ThresholdOperator } from '@callboard/backstage-plugin-slo-common';
import { CountFault } from './countEvents';

/** Noise of sums and quotients of floating point numbers. */
const NOISE = 1e-9;

const HOLDS: Record<ThresholdOperator, (a: number, b: number) => boolean> = {
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
};

/**
 * A measured value as one event of a threshold, good when the value keeps to it.
 *
 * @param value - a number; one that is none was not measured, and is not to be asked about
 * @public
 */
export function thresholdEvent(
  value: number,
  { op, value: limit }: { op: ThresholdOperator; value: number },
): { good: number; total: number } {
  return { good: HOLDS[op](value, limit) ? 1 : 0, total: 1 };
}

/**
 * A measured ratio as one event, as good as the ratio says.
 *
 * @param rawType - whether it is the share of good events or of bad ones
 * @returns a fault with the code `not-a-ratio` beyond 0..1
 * @public
 */
export function rawEvent(
  value: number,
  rawType: 'success' | 'failure',
): { good: number; total: number } | CountFault {
  if (!(value >= -NOISE && value <= 1 + NOISE)) {
    const what = `the raw ratio is ${value}, expected 0..1`;
    return { code: 'not-a-ratio', what };
  }
  const ratio = Math.min(1, Math.max(0, value));
  return { good: rawType === 'success' ? ratio : 1 - ratio, total: 1 };
}

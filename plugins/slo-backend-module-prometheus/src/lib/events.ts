import { ThresholdOperator } from '@callboard/backstage-plugin-slo-common';
import {
  BucketCount,
  SourceWarning,
} from '@callboard/backstage-plugin-slo-node';
import { BucketGrid, bucketsOf } from './buckets';
import { Findings } from './Findings';

/** What a threshold's value is compared with. */
export interface Comparison {
  op: ThresholdOperator;
  value: number;
}

/** What one step says: how much was good, of how much; nothing where it says nothing. */
export type StepEvents =
  | { good: number; total: number }
  | { code: string; what: string }
  | undefined;

/** Noise of sums and quotients of floating point numbers. */
const NOISE = 1e-9;

/**
 * Adds up what the steps of each bucket say; a bucket is as long observed as its steps say something. The step at the
 * end of a span tells what happened in it.
 *
 * @param step - seconds, divides the width of a bucket
 * @param eventsAt - what the step at this time says, seconds since the epoch
 */
export function addSteps(
  grid: BucketGrid,
  step: number,
  eventsAt: (time: number) => StepEvents,
): { buckets: BucketCount[]; warnings: SourceWarning[] } {
  const findings = new Findings();
  const buckets = bucketsOf(grid).flatMap(bucket => {
    const sum = { bucket, good: 0, total: 0, observedSeconds: 0 };
    for (let t = bucket + step; t <= bucket + grid.width; t += step) {
      const events = eventsAt(t);
      if (events && 'code' in events) {
        findings.add(bucket, events.code, events.what);
      } else if (events) {
        sum.good += events.good;
        sum.total += events.total;
        sum.observedSeconds += step;
      }
    }
    return sum.observedSeconds > 0 ? [sum] : [];
  });
  return { buckets, warnings: findings.warnings() };
}

/** One event per step, good when the value keeps the promise. Not a number (0/0) is no traffic, never good. */
export function thresholdEvents(
  value: number | undefined,
  { op, value: limit }: Comparison,
): StepEvents {
  if (value === undefined || Number.isNaN(value)) return undefined;
  const holds = {
    lt: value < limit,
    lte: value <= limit,
    gt: value > limit,
    gte: value >= limit,
  }[op];
  return { good: holds ? 1 : 0, total: 1 };
}

/** One event per step, as good as the ratio says. */
export function rawEvents(
  value: number | undefined,
  rawType: 'success' | 'failure',
): StepEvents {
  if (value === undefined || Number.isNaN(value)) return undefined;
  if (value < -NOISE || value > 1 + NOISE) {
    return {
      code: 'not-a-ratio',
      what: `the raw ratio is ${value}, expected 0..1`,
    };
  }
  const ratio = Math.min(1, Math.max(0, value));
  return { good: rawType === 'success' ? ratio : 1 - ratio, total: 1 };
}

/** Counts of one step; a step in which one of them is missing says nothing. */
export function countedEvents(
  numerator: number | undefined,
  total: number | undefined,
  role: 'good' | 'bad',
): StepEvents {
  if (numerator === undefined || total === undefined) return undefined;
  if (Number.isNaN(numerator) || Number.isNaN(total)) return undefined;
  const isCount = (value: number) => Number.isFinite(value) && value >= 0;
  if (!isCount(numerator) || !isCount(total)) {
    const what = `${role} is ${numerator} and total ${total}, expected counts`;
    return { code: 'not-a-count', what };
  }
  if (numerator > total * (1 + NOISE)) {
    const what = `${role} ${numerator} > total ${total}`;
    return { code: `${role}-exceeds-total`, what };
  }
  const counted = Math.min(numerator, total);
  return { good: role === 'good' ? counted : total - counted, total };
}

import { ThresholdOperator } from '@callboard/backstage-plugin-slo-common';
import {
  BucketCount,
  BucketFindings,
  countEvents,
  CountFault,
  rawEvent,
  SourceWarning,
  thresholdEvent,
} from '@callboard/backstage-plugin-slo-node';
import { BucketGrid, bucketsOf } from './buckets';

/** What a threshold's value is compared with. */
export interface Comparison {
  op: ThresholdOperator;
  value: number;
}

/** What one step says: how much was good, of how much; nothing where it says nothing. */
export type StepEvents =
  | { good: number; total: number }
  | CountFault
  | undefined;

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
  const findings = new BucketFindings();
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
  comparison: Comparison,
): StepEvents {
  return value === undefined || Number.isNaN(value)
    ? undefined
    : thresholdEvent(value, comparison);
}

/** One event per step, as good as the ratio says. */
export function rawEvents(
  value: number | undefined,
  rawType: 'success' | 'failure',
): StepEvents {
  return value === undefined || Number.isNaN(value)
    ? undefined
    : rawEvent(value, rawType);
}

/** Counts of one step; a step in which one of them is missing says nothing. */
export function countedEvents(
  numerator: number | undefined,
  total: number | undefined,
  role: 'good' | 'bad',
): StepEvents {
  if (numerator === undefined || total === undefined) return undefined;
  if (Number.isNaN(numerator) || Number.isNaN(total)) return undefined;
  return countEvents(role, numerator, total);
}

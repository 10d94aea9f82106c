import { ObjectiveDefinition } from '@callboard/backstage-plugin-slo-common';
import { Counts, Role, ROLES } from '../streams/Counts';
import { AttributeValue } from './attributes';
import { countWithin, countWithinExponential } from './histogram';
import { PointFault } from './PointFault';
import { PointValue } from './readRequest';

/** How a point says what it counts. */
export interface Mapping {
  outcome: AttributeValue | undefined;
  threshold: AttributeValue | undefined;
  objective: ObjectiveDefinition | undefined;
}

const isRole = (value: unknown): value is Role =>
  ROLES.some(role => role === value);

/**
 * What a point counts: a sum one of good, bad and total; a histogram good (on the right side of the threshold) and total.
 *
 * @throws PointFault
 */
export function countPoint(value: PointValue, mapping: Mapping): Counts {
  if (value.kind === 'number') {
    if (!isRole(mapping.outcome)) {
      throw new PointFault(
        'bad-outcome',
        `the outcome must be good, bad or total, got ${mapping.outcome}`,
      );
    }
    return { [mapping.outcome]: checked(value.value) };
  }
  const { limit, above } = thresholdOf(mapping);
  const within =
    value.kind === 'histogram'
      ? countWithin(value.point, limit)
      : countWithinExponential(value.point, limit);
  const total = checked(value.point.count);
  const good = above ? total - within : within;
  if (good < 0 || good > total) {
    throw new PointFault(
      'wrong-type',
      `the buckets hold more than the count of ${total}`,
    );
  }
  return { good, total };
}

function checked(value: number): number {
  if (Number.isFinite(value) && value >= 0) return value;
  throw new PointFault('not-a-count', `${value} is no count`);
}

/** A histogram cannot tell whether an event was on its bound, so lt counts like lte, and gte like gt. */
function thresholdOf({ threshold, objective }: Mapping): {
  limit: number;
  above: boolean;
} {
  const written = Number(threshold);
  if (threshold !== undefined && Number.isFinite(written)) {
    return { limit: written, above: false };
  }
  const { op, value } = objective ?? {};
  if (threshold === undefined && op !== undefined && value !== undefined) {
    return { limit: value, above: op === 'gt' || op === 'gte' };
  }
  throw new PointFault(
    'no-threshold',
    threshold === undefined
      ? 'a histogram needs a threshold: an objective with op and value, or the threshold attribute'
      : `the threshold must be a number, got ${threshold}`,
  );
}

import {
  BucketCount,
  BucketFindings,
  countEvents,
  CountFault,
  SourceWarning,
} from '@callboard/backstage-plugin-slo-node';
import { BucketGrid, bucketsOf } from './buckets';

/** The counts of one selector. */
export interface Counts {
  /** How it is named in warnings. */
  title: string;
  /** Per bucket; a bucket in `present` and not here counted nothing. */
  increments: ReadonlyMap<number, number>;
  /** Buckets in which it was there at all. */
  present: ReadonlySet<number>;
  /** Buckets with a value that is no count. */
  rejected: ReadonlySet<number>;
  /** True when its absence means zero, because it is known to be spelt right. */
  absentIsZero: boolean;
}

/** Everything that was read for one indicator. Each list is added up. */
export interface RatioCounts {
  role: 'good' | 'bad';
  numerator: Counts[];
  total: Counts[];
  /** Watched seconds per bucket. */
  observed: ReadonlyMap<number, number>;
}

/**
 * Puts good (or bad) events and all events together, bucket by bucket. What cannot be known is left out, with a
 * warning where somebody can do something about it.
 */
export function combine(
  grid: BucketGrid,
  counts: RatioCounts,
): { buckets: BucketCount[]; warnings: SourceWarning[] } {
  const findings = new BucketFindings();
  const buckets = bucketsOf(grid).flatMap(bucket => {
    const result = combineBucket(bucket, counts);
    if (!('code' in result)) {
      const observed = counts.observed.get(bucket) ?? 0;
      return [{ bucket, ...result, observedSeconds: observed }];
    }
    if (result.code !== 'no-data') {
      findings.add(bucket, result.code, result.what);
    }
    return [];
  });
  return { buckets, warnings: findings.warnings() };
}

/** True when a part was absent while the total moved, so that it matters whether absence means zero. */
export function matters(
  grid: BucketGrid,
  part: Counts,
  total: Counts[],
): boolean {
  return bucketsOf(grid).some(
    bucket =>
      !part.present.has(bucket) &&
      total.some(other => (other.increments.get(bucket) ?? 0) > 0),
  );
}

function combineBucket(
  bucket: number,
  { role, numerator, total }: RatioCounts,
): { good: number; total: number } | CountFault {
  if (!total.some(part => part.present.has(bucket))) {
    return { code: 'no-data', what: 'no sample of the total' };
  }
  const all = add(bucket, total, true);
  if (typeof all !== 'number') return all;
  const some = add(bucket, numerator, all > 0);
  if (typeof some !== 'number') return some;
  return countEvents(role, some, all);
}

/** @param moving - whether there was anything to count: if not, absence is nothing to wonder about */
function add(
  bucket: number,
  parts: Counts[],
  moving: boolean,
): number | CountFault {
  let sum = 0;
  for (const part of parts) {
    if (part.rejected.has(bucket)) {
      return {
        code: 'not-a-count',
        what: `${part.title} has a value that is not a number, infinite or negative`,
      };
    }
    if (moving && !part.present.has(bucket) && !part.absentIsZero) {
      return {
        code: 'never-seen',
        what: `${part.title} has no series and never had one, so its absence may be a spelling mistake and not zero`,
      };
    }
    sum += part.increments.get(bucket) ?? 0;
  }
  return sum;
}

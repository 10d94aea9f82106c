import { SourceSum } from '../../database/RecordStore';
import { visitDay } from './codec';
import { SECONDS_PER_DAY, startOfDay } from './days';

/** A day of one source: its own sums and those of all days before it. */
export interface DaySums extends SourceSum {
  /** Days since the epoch. */
  day: number;
  goodBefore: number;
  totalBefore: number;
  observedSecondsBefore: number;
  /** The buckets. Absent once the day is thinned to its sums. */
  packed?: Buffer;
}

/** What one source counted from its beginning up to an instant. */
export interface Cumulative {
  value: SourceSum;
  /** Least and most it can be; both are `value` unless the instant lies inside a thinned day. */
  least: SourceSum;
  most: SourceSum;
}

/** Nothing counted yet. */
export const NOTHING: SourceSum = { good: 0, total: 0, observedSeconds: 0 };

/** A value known exactly. */
export function exactly(value: SourceSum): Cumulative {
  return { value, least: value, most: value };
}

/** Sum of two counts. */
export function plus(a: SourceSum, b: SourceSum): SourceSum {
  return {
    good: a.good + b.good,
    total: a.total + b.total,
    observedSeconds: a.observedSeconds + b.observedSeconds,
  };
}

/** Everything before the day. */
export function sumsBefore(day: DaySums): SourceSum {
  return {
    good: day.goodBefore,
    total: day.totalBefore,
    observedSeconds: day.observedSecondsBefore,
  };
}

/** Everything up to the end of the day. */
export function sumsThrough(day: DaySums): SourceSum {
  return plus(sumsBefore(day), day);
}

/**
 * What was counted before each of some instants of one day. A bucket belongs to the instant at which it starts.
 *
 * Inside a thinned day the value is the day's share by elapsed time, as if everything had come evenly, and the bounds
 * say that all of it may have come before the instant, or nothing.
 *
 * @param day - the day itself, with its buckets unless thinned
 * @param instants - ascending, all within the day, seconds since the epoch
 */
export function cumulativeWithin(
  day: DaySums,
  instants: number[],
  bucketSeconds: number,
): Cumulative[] {
  const before = sumsBefore(day);
  if (!day.packed) {
    return instants.map(instant => cutThinned(day, instant));
  }
  const midnight = startOfDay(day.day);
  const sums: SourceSum[] = [];
  let good = 0;
  let total = 0;
  let observedSeconds = 0;
  const closeUpTo = (bucket: number) => {
    while (sums.length < instants.length && instants[sums.length]! <= bucket) {
      sums.push({ good, total, observedSeconds });
    }
  };
  visitDay(day.packed, bucketSeconds, (slot, g, t, o) => {
    closeUpTo(midnight + slot * bucketSeconds);
    good += g;
    total += t;
    observedSeconds += o;
  });
  closeUpTo(Infinity);
  return sums.map(sum => exactly(plus(before, sum)));
}

function cutThinned(day: DaySums, instant: number): Cumulative {
  const before = sumsBefore(day);
  const share = (instant - startOfDay(day.day)) / SECONDS_PER_DAY;
  if (share <= 0) {
    return exactly(before);
  }
  return {
    value: plus(before, {
      good: day.good * share,
      total: day.total * share,
      observedSeconds: day.observedSeconds * share,
    }),
    least: before,
    most: sumsThrough(day),
  };
}

import { printLabel } from '../promql/selector';

/** Tells the two answers of one request apart. */
export const PART_LABEL = 'callboard_part';

/** A series is taken to go on if it was scraped so long before a bucket; after a longer pause the raw samples decide. */
const LOOKBACK_SECONDS = 600;

/**
 * What counters counted per bucket, summed by a label, evaluated at the ends of buckets.
 *
 * - Per series the last value of the bucket less the last one before. The windows begin a millisecond late, so that a
 *   scrape at the very start of a bucket belongs to the one before, also for Prometheus 2, whose windows are closed.
 * - Divided by 0 where the series went down since the value before, and NaN where it has no value before (born, or
 *   back after a pause) or one that is no count: so a sum that is a number proves that none of this happened.
 * - Where it is asked how long a bucket was watched, the number of scrapes in it: a missing one shows.
 */
export function groupedCounterQuery(options: {
  selector: string;
  label: string;
  /** Of a bucket, seconds. */
  width: number;
  watched: boolean;
}): string {
  const { selector, width, watched } = options;
  const by = `by (${printLabel(options.label)})`;
  const inside = `${width * 1000 - 1}ms`;
  const last = `last_over_time(${selector}[${inside}])`;
  const before = `last_over_time(${selector}[${LOOKBACK_SECONDS}s] offset ${width}s)`;
  const steady = `(resets(${selector}[${
    width + LOOKBACK_SECONDS
  }s]) == bool 0)`;
  const deltas = `sum ${by} (((${last} >= 0) - (${before} >= 0)) / ${steady} or 0/0 * ${last})`;
  if (!watched) return deltas;
  const scrapes = `sum ${by} (count_over_time(${selector}[${inside}]))`;
  return `${deltas} or label_replace(${scrapes}, "${PART_LABEL}", "scrapes", "", "")`;
}

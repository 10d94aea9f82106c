import { BucketGrid, bucketsOf } from '../lib/buckets';

/** What the server's grouped query gave for one value of the label. */
export interface GroupedSums {
  /** Per bucket. NaN where a series restarted, was born or paused: then the sum proves nothing. */
  deltas: Map<number, number>;
  /** Samples per bucket; empty where nobody asked. */
  scrapes: Map<number, number>;
}

/** In so few buckets it cannot be told how many scrapes are usual. */
const SHORTEST_RUN = 3;

/**
 * Buckets of which the grouped sums do not prove the counts.
 *
 * Between buckets in which series come and go, the same series are scraped all the time, so that each full bucket has
 * the same number of scrapes: one with fewer than the most misses some, and the raw samples tell how long the gap was.
 */
export function doubtfulBuckets(
  { deltas, scrapes }: GroupedSums,
  grid: BucketGrid,
  watched: boolean,
): Set<number> {
  const isDoubtful = (bucket: number) => {
    const delta = deltas.get(bucket) ?? 0;
    return !Number.isFinite(delta) || delta < 0 || delta > 2 ** 53;
  };
  const doubtful = new Set([...deltas.keys()].filter(isDoubtful));
  if (!watched) return doubtful;
  let run: number[] = [];
  const judge = () => {
    const usual = Math.max(...run.map(bucket => scrapes.get(bucket) ?? 0));
    for (const bucket of run) {
      const missing = (scrapes.get(bucket) ?? 0) < usual;
      if (missing || run.length < SHORTEST_RUN) doubtful.add(bucket);
    }
    run = [];
  };
  for (const bucket of bucketsOf(grid)) {
    if (deltas.has(bucket) && !doubtful.has(bucket)) run.push(bucket);
    else judge();
  }
  judge();
  return doubtful;
}

import { BucketGrid, bucketsOf } from '../lib/buckets';
import { GroupedPart } from './groupedQuery';

/** What the server's grouped query gave for one value of the label, by time, seconds since the epoch. */
export type GroupedAnswer = Record<GroupedPart, Map<number, number>>;

/** What follows from it. */
export interface Judged {
  /** Events of the buckets of which that is certain. */
  counted: Map<number, number>;
  /** Buckets that the raw samples have to tell about. */
  doubtful: Set<number>;
}

/** In so few buckets it cannot be told how many scrapes are usual. */
const SHORTEST_RUN = 3;
/** A target that was silent for so long has ceased to exist, as in the raw reading. */
const SILENCE_SECONDS = 3_600;

/** Tells the buckets of which the grouped answer proves the counts from those it does not. */
export function judge(
  answer: GroupedAnswer,
  grid: BucketGrid,
  watched: boolean,
): Judged {
  const counted = new Map<number, number>();
  const doubtful = new Set<number>();
  for (const bucket of bucketsOf(grid)) {
    const end = bucket + grid.width;
    if (!answer.proof.has(end)) continue;
    const events = eventsBetween(answer, bucket, end);
    if (events === undefined) doubtful.add(bucket);
    else if (!watched || answer.scrapes.has(end)) counted.set(bucket, events);
  }
  if (watched) {
    for (const bucket of missingScrapes(answer, grid, counted)) {
      counted.delete(bucket);
      doubtful.add(bucket);
    }
  }
  return { counted, doubtful };
}

/** @returns undefined where nothing is proved */
function eventsBetween(
  { values, series, proof }: GroupedAnswer,
  start: number,
  end: number,
): number | undefined {
  const same =
    series.get(start) === proof.get(end) && series.get(end) === proof.get(end);
  const [before, after] = [values.get(start) ?? NaN, values.get(end) ?? NaN];
  // Sums of whole numbers are exact; of fractions, their difference would be a difference of roundings.
  const exact = Number.isSafeInteger(before) && Number.isSafeInteger(after);
  return same && exact && after >= before ? after - before : undefined;
}

/**
 * Buckets with fewer scrapes than usual. As long as the same series are there, each full bucket has the same number of
 * scrapes: one that has fewer than the most around it misses some, and the raw samples tell how long the gap was.
 */
function missingScrapes(
  { scrapes }: GroupedAnswer,
  { from, to, width }: BucketGrid,
  counted: ReadonlyMap<number, number>,
): number[] {
  const around = Math.max(SHORTEST_RUN, SILENCE_SECONDS / width);
  const missing: number[] = [];
  let run: number[] = [];
  const close = () => {
    const counts = run.map(bucket => scrapes.get(bucket + width) ?? 0);
    run.forEach((bucket, i) => {
      const near = counts.slice(Math.max(0, i - around), i + around + 1);
      const few = near.some(count => count > (counts[i] ?? 0));
      if (few || run.length < SHORTEST_RUN) missing.push(bucket);
    });
    run = [];
  };
  for (let bucket = from; bucket < to; bucket += width) {
    if (counted.has(bucket)) run.push(bucket);
    else close();
  }
  close();
  return missing;
}

import fc from 'fast-check';
import { Delta, DeltaBatch, Range, SourceSum } from '../../RecordStore';

/** A count with its address and an explicit revision, so that the order of arrival must not matter. */
export interface Arrival extends Required<Delta> {
  digest: string;
  source: string;
}

/** Midnight of 1 November 2026, UTC. */
export const BASE = 1_793_491_200;
const DAYS = 6;
const WIDTH = 300;

/** A few slots only, so that counts meet in the same bucket; both ends of a day are among them. */
const bucket = fc
  .tuple(fc.nat(DAYS - 1), fc.constantFrom(0, 1, 100, 101, 286, 287))
  .map(([day, slot]) => BASE + day * 86_400 + slot * WIDTH);

/** Arrivals for two indicators of two sources. */
export const arrivals: fc.Arbitrary<Arrival[]> = fc.array(
  fc
    .record({
      digest: fc.constantFrom('checkout', 'payout'),
      source: fc.constantFrom('eu', 'us'),
      bucket,
      good: fc.nat(50),
      bad: fc.nat(5),
      observedSeconds: fc.constantFrom(0, 120, WIDTH),
      revision: fc.nat(3),
    })
    .map(({ bad, ...rest }) => ({ ...rest, total: rest.good + bad })),
  { minLength: 1, maxLength: 40 },
);

/** Ranges over, inside, before and after the days of {@link arrivals}. */
export const ranges: fc.Arbitrary<Range[]> = fc.array(
  fc
    .tuple(
      fc.integer({ min: -1, max: DAYS }),
      fc.constantFrom(0, 1, 2, 100, 101, 150, 287),
      fc.integer({ min: -1, max: DAYS }),
      fc.constantFrom(0, 1, 2, 100, 101, 150, 287),
    )
    .map(([dayA, slotA, dayB, slotB]) => {
      const a = BASE + dayA * 86_400 + slotA * WIDTH;
      const b = BASE + dayB * 86_400 + slotB * WIDTH;
      return { start: Math.min(a, b), end: Math.max(a, b) };
    }),
  { minLength: 1, maxLength: 8 },
);

/** Cuts arrivals into pushes, and each push into batches. */
export function pushesOf(
  list: Arrival[],
  size: number,
  rename: (digest: string) => string,
): DeltaBatch[][] {
  const pushes: DeltaBatch[][] = [];
  for (let i = 0; i < list.length; i += size) {
    pushes.push(
      list.slice(i, i + size).map(({ digest, source, ...delta }) => ({
        digest: rename(digest),
        source,
        deltas: [delta],
      })),
    );
  }
  return pushes;
}

/** The counts that stand in the end, found the slow way. */
export function standingOf(list: Arrival[]): Arrival[] {
  const best = new Map<string, Arrival>();
  for (const arrival of list) {
    const key = `${arrival.digest} ${arrival.source} ${arrival.bucket}`;
    const other = best.get(key);
    if (!other || isWorth(arrival) > isWorth(other)) {
      best.set(key, arrival);
    }
  }
  return [...best.values()];
}

/** Revision, observed time, total, bad as the digits of one number. */
function isWorth(a: Arrival): number {
  return (
    ((a.revision * 1000 + a.observedSeconds) * 1000 + a.total) * 1000 +
    (a.total - a.good)
  );
}

/** Counts every bucket of a range. */
export function recount(list: Arrival[], range: Range): SourceSum {
  const sum = { good: 0, total: 0, observedSeconds: 0 };
  for (const { bucket: start, ...count } of list) {
    if (start >= range.start && start < range.end) {
      sum.good += count.good;
      sum.total += count.total;
      sum.observedSeconds += count.observedSeconds;
    }
  }
  return sum;
}

import fc from 'fast-check';
import { encodeDay } from './codec';
import { DaySums, cumulativeWithin } from './cumulative';
import { summarizeDay } from './summary';

const WIDTH = 3600;
const DAY = 20_000;
const MIDNIGHT = DAY * 86_400;

const buckets = fc.uniqueArray(
  fc.record({
    slot: fc.nat(23),
    good: fc.nat(100),
    bad: fc.nat(100),
    observedSeconds: fc.nat(WIDTH),
  }),
  { selector: bucket => bucket.slot },
);

const instants = fc
  .array(fc.nat(24), { minLength: 1, maxLength: 6 })
  .map(hours => hours.sort((a, b) => a - b).map(h => MIDNIGHT + h * WIDTH));

describe('the sums up to an instant of a day', () => {
  it('equal a recount of the buckets before it', () => {
    fc.assert(
      fc.property(buckets, instants, (counts, wanted) => {
        const found = cumulativeWithin(dayOfCounts(counts), wanted, WIDTH);
        wanted.forEach((instant, i) => {
          expect(found[i]!.value).toEqual(recount(counts, instant));
          expect(found[i]!.least).toBe(found[i]!.most);
        });
      }),
    );
  });

  it('keep the truth and the value within the bounds when thinned', () => {
    fc.assert(
      fc.property(buckets, instants, (counts, wanted) => {
        const thinned = { ...dayOfCounts(counts), packed: undefined };
        const found = cumulativeWithin(thinned, wanted, WIDTH);
        wanted.forEach((instant, i) => {
          const { value, least, most } = found[i]!;
          const truth = recount(counts, instant);
          for (const key of ['good', 'total', 'observedSeconds'] as const) {
            for (const number of [truth[key], value[key]]) {
              expect(number).toBeGreaterThanOrEqual(least[key]);
              expect(number).toBeLessThanOrEqual(most[key]);
            }
          }
        });
      }),
    );
  });
});

type Bucket = {
  slot: number;
  good: number;
  bad: number;
  observedSeconds: number;
};

function dayOfCounts(counts: Bucket[]): DaySums {
  const packed = encodeDay(
    new Map(
      counts.map(({ slot, good, bad, observedSeconds }) => [
        slot,
        { good, total: good + bad, observedSeconds, revision: 0 },
      ]),
    ),
    WIDTH,
  );
  const { good, total, observedSeconds } = summarizeDay(packed, DAY, WIDTH);
  return {
    day: DAY,
    good,
    total,
    observedSeconds,
    goodBefore: 1000,
    totalBefore: 2000,
    observedSecondsBefore: 3000,
    packed,
  };
}

function recount(counts: Bucket[], instant: number) {
  const sum = { good: 1000, total: 2000, observedSeconds: 3000 };
  for (const { slot, good, bad, observedSeconds } of counts) {
    if (MIDNIGHT + slot * WIDTH < instant) {
      sum.good += good;
      sum.total += good + bad;
      sum.observedSeconds += observedSeconds;
    }
  }
  return sum;
}

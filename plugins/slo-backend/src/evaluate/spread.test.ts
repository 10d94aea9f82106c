import fc from 'fast-check';
import { spread } from './spread';

const NOON = Date.UTC(2026, 2, 1, 12) / 1000;
const DAY = 86_400;

describe('spread', () => {
  it('leaves a bucket as it is', () => {
    expect(
      spread({ start: NOON, end: NOON + 300, good: 9, total: 10 }, 300),
    ).toEqual([{ bucket: NOON, good: 9, total: 10, observedSeconds: 300 }]);
  });

  it('counts a short sample where it starts, and watches where it was', () => {
    expect(
      spread({ start: NOON + 240, end: NOON + 360, good: 1, total: 3 }, 300),
    ).toEqual([
      { bucket: NOON, good: 1, total: 3, observedSeconds: 60 },
      { bucket: NOON + 300, good: 0, total: 0, observedSeconds: 60 },
    ]);
  });

  it('spreads a long sample evenly over its buckets', () => {
    const buckets = spread(
      { start: NOON + 150, end: NOON + 750, good: 6, total: 12 },
      300,
    );
    expect(buckets).toEqual([
      { bucket: NOON, good: 1.5, total: 3, observedSeconds: 150 },
      { bucket: NOON + 300, good: 3, total: 6, observedSeconds: 300 },
      { bucket: NOON + 600, good: 1.5, total: 3, observedSeconds: 150 },
    ]);
  });

  it('gives back every whole count to the last event, and its ratio in each bucket', () => {
    fc.assert(
      fc.property(
        fc.record({
          offset: fc.integer({ min: 0, max: DAY }),
          length: fc.integer({ min: 1, max: 30 * DAY }),
          total: fc.integer({ min: 1, max: 2 ** 33 - 1 }),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
          width: fc.constantFrom(60, 300),
        }),
        ({ offset, length, total, share, width }) => {
          const start = NOON + offset;
          const good = Math.round(total * share);
          const buckets = spread(
            { start, end: start + length, good, total },
            width,
          );
          const sum = { good: 0, total: 0, observed: 0 };
          for (const bucket of buckets) {
            sum.good += bucket.good;
            sum.total += bucket.total;
            sum.observed += bucket.observedSeconds;
          }
          const strange = buckets.filter(
            bucket =>
              bucket.bucket % width !== 0 ||
              bucket.observedSeconds > width ||
              (bucket.total > 0 && bucket.good / bucket.total !== good / total),
          );
          expect(strange).toEqual([]);
          expect(sum).toEqual({ good, total, observed: length });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('adds up over many samples to the last event', () => {
    const hours = Array.from({ length: 720 }, (_, hour) => ({
      start: NOON + hour * 3600,
      end: NOON + (hour + 1) * 3600,
      good: 995,
      total: 1000,
    }));
    const parts = hours.flatMap(hour => spread(hour, 300, 720_000));
    const sum = (key: 'good' | 'total') =>
      parts.reduce((before, part) => before + part[key], 0);
    expect([sum('good'), sum('total')]).toEqual([716_400, 720_000]);
  });
});

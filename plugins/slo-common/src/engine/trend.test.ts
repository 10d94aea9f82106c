import fc from 'fast-check';
import { budgetRemaining } from './budget';
import { burnDown, splitRange } from './trend';

describe('splitRange', () => {
  it('cuts a window into thirty days', () => {
    const parts = splitRange({ start: 0, end: 30 * 86_400 }, 30, 300);
    expect(parts).toHaveLength(30);
    expect(parts[29]).toEqual({ start: 29 * 86_400, end: 30 * 86_400 });
  });

  it('cuts long windows at midnight, and never loses a part', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 287 }),
        fc.integer({ min: 30 * 288, max: 90 * 288 }),
        (offset, buckets) => {
          const start = 86_400 * 20_000 + offset * 300;
          const range = { start, end: start + buckets * 300 };
          const parts = splitRange(range, 30, 300);
          expect(parts).toHaveLength(30);
          expect(parts[0]?.start).toBe(range.start);
          expect(parts[29]?.end).toBe(range.end);
          parts.forEach((part, i) => {
            expect(part.end).toBeGreaterThan(part.start);
            expect(part.start).toBe(parts[i - 1]?.end ?? range.start);
            expect(i === 29 ? 0 : part.end % 86_400).toBe(0);
          });
        },
      ),
    );
  });

  it('has no more parts than buckets', () => {
    expect(splitRange({ start: 0, end: 600 }, 30, 300)).toHaveLength(2);
  });

  it('covers the range without gaps or overlaps, on bucket borders', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 200 }),
        (buckets, count) => {
          const parts = splitRange(
            { start: 0, end: buckets * 300 },
            count,
            300,
          );
          let border = 0;
          for (const { start, end } of parts) {
            expect(start).toBe(border);
            expect(end % 300).toBe(0);
            expect(end).toBeGreaterThan(start);
            border = end;
          }
          expect(border).toBe(buckets * 300);
        },
      ),
    );
  });
});

describe('burnDown', () => {
  const part = (good: number, total: number, observedSeconds = 300) => ({
    good,
    total,
    observedSeconds,
  });

  it('spends the budget of the whole window part by part', () => {
    const parts = [
      part(100, 100),
      part(99, 100),
      part(0, 0, 0),
      part(299, 300),
    ];
    expect(burnDown(parts, 0.99)).toEqual([1, 0.8, null, 0.6]);
  });

  it('is null throughout where nothing happened', () => {
    expect(burnDown([part(0, 0), part(0, 0)], 0.99)).toEqual([null, null]);
  });

  it('never rises, and ends at what is left of the window', () => {
    const parts = fc.array(
      fc
        .tuple(fc.nat(1000), fc.nat(1000))
        .map(([good, bad]) => part(good, good + bad)),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(parts, list => {
        const values = burnDown(list, 0.99);
        const sum = list.reduce((a, b) =>
          part(a.good + b.good, a.total + b.total),
        );
        expect(values.at(-1)).toBe(budgetRemaining(sum, 0.99));
        values.reduce((before, value) => {
          expect((value ?? 0) <= (before ?? 1)).toBe(true);
          return value;
        }, 1);
      }),
    );
  });
});

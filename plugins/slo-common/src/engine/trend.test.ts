import fc from 'fast-check';
import { budgetRemaining } from './budget';
import { burnDown, splitRange } from './trend';

describe('splitRange', () => {
  it('cuts a window into thirty days', () => {
    const parts = splitRange({ start: 0, end: 30 * 86_400 }, 30, 300);
    expect(parts).toHaveLength(30);
    expect(parts[29]).toEqual({ start: 29 * 86_400, end: 30 * 86_400 });
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

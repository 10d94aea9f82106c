import fc from 'fast-check';
import { instantsBetween, LevelledSpan, toPoints } from './toPoints';

const LEVELS = ['bronze', 'silver'];
const DAY_MS = 86_400_000;
const BEGIN = Date.parse('2026-01-01T00:00:00.000Z');

const iso = (day: number) => new Date(BEGIN + day * DAY_MS).toISOString();

const span = fc
  .record({
    from: fc.integer({ min: -5, max: 40 }),
    days: fc.option(fc.integer({ min: 1, max: 30 })),
    standing: fc.integer({ min: -1, max: 2 }),
    passed: fc.integer({ min: 0, max: 5 }),
  })
  .map(
    ({ from, days, standing, passed }): LevelledSpan => ({
      levels: LEVELS,
      result: {
        valid_from: iso(from),
        valid_to: days === null ? null : iso(from + days),
        standing,
        passed,
        applicable: 5,
      },
    }),
  );

describe('toPoints', () => {
  it('counts at each instant what holds there', () => {
    const property = fc.property(
      fc.array(span, { maxLength: 30 }),
      fc.integer({ min: 2, max: 50 }),
      (spans, count) => {
        const from = new Date(BEGIN);
        const to = new Date(BEGIN + 35 * DAY_MS);
        const instants = instantsBetween(from, to, count);
        const points = toPoints(spans, LEVELS, instants);
        expect(points).toHaveLength(count);
        points.forEach(({ at, entities, levels, score }) => {
          const holding = spans.filter(
            ({ result }) =>
              result.valid_from <= at &&
              (result.valid_to === null || result.valid_to > at),
          );
          const standing = (wanted: number) =>
            holding.filter(({ result }) => result.standing === wanted).length;
          const passed = holding.reduce(
            (sum, one) => sum + one.result.passed,
            0,
          );
          expect({ entities, levels }).toEqual({
            entities: holding.length,
            levels: {
              levels: { bronze: standing(1), silver: standing(2) },
              none: standing(0),
              unproven: standing(-1),
            },
          });
          expect(score).toBe(
            holding.length > 0 ? passed / (5 * holding.length) : null,
          );
        });
      },
    );
    fc.assert(property, { numRuns: 200 });
  });
});

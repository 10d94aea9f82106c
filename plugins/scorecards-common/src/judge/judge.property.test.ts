import fc from 'fast-check';
import {
  countStatuses,
  decodeSince,
  encodeSince,
  judgeLevels,
  nextFixOf,
  scoreOf,
  standingRank,
} from '.';

const levels = ['bronze', 'silver', 'gold'];
const CODES = ['p', 'f', 'u', 'n', 'w', 'P', 'F', 'U'] as const;

/** A scorecard, the results of an entity, and one of its checks. */
const judged = fc
  .array(
    fc.record({
      level: fc.constantFrom(...levels),
      weight: fc.constantFrom(0.5, 1, 2, 3),
      code: fc.constantFrom(...CODES),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain(results =>
    fc.record({
      checks: fc.constant(
        results.map(({ level, weight }, index) => ({
          id: `c${index}`,
          title: `C${index}`,
          expression: 'true',
          level,
          weight,
        })),
      ),
      codes: fc.constant(results.map(({ code }) => code).join('')),
      at: fc.nat({ max: results.length - 1 }),
    }),
  );

function replaced(codes: string, at: number, code: string): string {
  return `${codes.slice(0, at)}${code}${codes.slice(at + 1)}`;
}

describe('judging', () => {
  it('never lowers the standing where a check gets better', () => {
    fc.assert(
      fc.property(
        judged,
        fc.constantFrom('p', 'w'),
        ({ checks, codes, at }, better) => {
          fc.pre('fu'.includes(codes.charAt(at)));
          const rank = (of: string) =>
            standingRank(judgeLevels({ levels, checks }, of).standing);
          expect(rank(replaced(codes, at, better))).toBeGreaterThanOrEqual(
            rank(codes),
          );
        },
      ),
    );
  });

  it('never raises the standing or the score where an unknown check fails', () => {
    fc.assert(
      fc.property(judged, ({ checks, codes, at }) => {
        const unknown = replaced(codes, at, 'u');
        const failed = replaced(codes, at, 'f');
        const rank = (of: string) =>
          standingRank(judgeLevels({ levels, checks }, of).standing);
        expect(rank(failed)).toBeLessThanOrEqual(rank(unknown));
        expect(scoreOf({ checks }, failed).passed).toBe(
          scoreOf({ checks }, unknown).passed,
        );
      }),
    );
  });

  it('raises the score where a check passes', () => {
    fc.assert(
      fc.property(judged, ({ checks, codes, at }) => {
        fc.pre('fuw'.includes(codes.charAt(at)));
        const before = scoreOf({ checks }, codes);
        const after = scoreOf({ checks }, replaced(codes, at, 'p'));
        expect(after.ratio).toBeGreaterThan(before.ratio ?? 0);
        expect(after.applicable).toBe(before.applicable);
      }),
    );
  });

  it('has sums that agree', () => {
    fc.assert(
      fc.property(judged, ({ checks, codes }) => {
        const total = countStatuses(codes);
        const { levels: results } = judgeLevels({ levels, checks }, codes);
        for (const status of [
          'pass',
          'fail',
          'unknown',
          'waived',
          'not-applicable',
        ] as const) {
          expect(
            results.reduce((sum, { counts }) => sum + counts[status], 0),
          ).toBe(total[status]);
        }
        const sum = Object.values(total).reduce((a, b) => a + b, 0);
        expect(sum).toBe(checks.length);
        const { passed, waived, unknown, applicable } = scoreOf(
          { checks },
          codes,
        );
        expect(passed + waived + unknown).toBeLessThanOrEqual(applicable);
        const failing = checks
          .filter((_, index) => codes[index] === 'f')
          .reduce((weight, check) => weight + check.weight, 0);
        expect(passed + waived + unknown + failing).toBe(applicable);
      }),
    );
  });

  it('has levels in order: nothing above what is not reached is', () => {
    fc.assert(
      fc.property(judged, ({ checks, codes }) => {
        const { standing, levels: results } = judgeLevels(
          { levels, checks },
          codes,
        );
        const reached = results.map(({ state }) => state === 'reached');
        expect(reached).toEqual(levels.map((_, index) => index < standing));
      }),
    );
  });

  it('has a next fix if and only if something fails or is unknown', () => {
    fc.assert(
      fc.property(judged, ({ checks, codes }) => {
        const fix = nextFixOf({ levels, checks }, codes);
        expect(fix !== undefined).toBe(/[fu]/.test(codes));
        const at = checks.findIndex(({ id }) => id === fix?.check);
        expect(['f', 'u', undefined]).toContain(codes[at]);
      }),
    );
  });

  it('keeps instants', () => {
    const second = fc.oneof(
      fc.nat({ max: 4e9 }),
      fc.constantFrom(1_764_000_000, 1_764_000_060),
    );
    fc.assert(
      fc.property(fc.array(second), seconds => {
        expect(decodeSince(encodeSince(seconds), seconds.length)).toEqual(
          seconds,
        );
      }),
    );
  });
});

import fc from 'fast-check';
import { parseRetryAfter, retryDelay } from './backoff';

const policy = { attempts: 5, baseMs: 100, maxMs: 1000 };

describe('retryDelay', () => {
  it('doubles up to its bound and ends with the attempts', () => {
    const delays = [1, 2, 3, 4, 5].map(n => retryDelay(n, policy, () => 1));
    expect(delays).toEqual([100, 200, 400, 800, undefined]);
  });

  it('stays between half the ceiling and the ceiling', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, chance) => {
          const ceiling = 100 * 2 ** (attempt - 1);
          const delay = retryDelay(attempt, policy, () => chance) ?? -1;
          expect(delay).toBeGreaterThanOrEqual(ceiling / 2);
          expect(delay).toBeLessThanOrEqual(ceiling);
        },
      ),
    );
  });

  it('is never shorter than what was asked for, and gives up beyond its bound', () => {
    expect(retryDelay(1, policy, () => 0, 1000)).toBe(1000);
    expect(retryDelay(1, policy, () => 0, 1001)).toBeUndefined();
  });
});

describe('parseRetryAfter', () => {
  const now = Date.UTC(2026, 0, 1);
  it.each([
    ['seconds', '120', 120_000],
    ['a date', 'Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['a date in the past', 'Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['nonsense', 'soon', undefined],
    ['nothing', undefined, undefined],
  ])('reads %s', (_, value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected);
  });
});

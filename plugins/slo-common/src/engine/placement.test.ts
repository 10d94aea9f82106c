import fc from 'fast-check';
import { Placement, PlacementOptions, placeWindow } from './placement';

const BUCKET = 300;
const DAY = 86_400;
const NOON = Date.parse('2026-03-01T12:00:00Z') / 1000;

const ROLLING = {
  window: { duration: '30d', isRolling: true },
  windowSeconds: 30 * DAY,
  missingDataIsBad: false,
};

function place({
  terms = ROLLING,
  windowSeconds,
  ...options
}: Pick<PlacementOptions, 'now' | 'newestEnd'> & {
  terms?: PlacementOptions['terms'];
  windowSeconds?: number;
}): Placement {
  const placed = placeWindow({
    terms: { ...terms, ...(windowSeconds && { windowSeconds }) },
    bucketSeconds: BUCKET,
    staleAfterSeconds: 900,
    ...options,
  });
  if (!('placement' in placed)) {
    throw new Error(JSON.stringify(placed));
  }
  return placed.placement;
}

describe('placeWindow', () => {
  it('ends with the newest bucket', () => {
    const { asOf, window, coverage, stale, elapsedUntil } = place({
      now: NOON + 10,
      newestEnd: NOON,
    });
    expect({ asOf, stale, elapsedUntil }).toEqual({
      asOf: NOON,
      stale: false,
      elapsedUntil: NOON,
    });
    expect(window).toEqual({ start: NOON - 30 * DAY, end: NOON });
    expect(coverage).toEqual(window);
  });

  it('counts a bucket that is still filling with the time that was watched', () => {
    const { asOf, window, elapsedUntil } = place({
      now: NOON + 70,
      newestEnd: NOON + 60,
    });
    expect(asOf).toBe(NOON + 60);
    expect(window.end).toBe(NOON + BUCKET);
    expect(elapsedUntil).toBe(NOON + 60);
  });

  it('does not follow samples into the future', () => {
    expect(place({ now: NOON + 10, newestEnd: NOON + 3_600 }).asOf).toBe(
      NOON + BUCKET,
    );
  });

  it('keeps the figures and moves coverage when nothing comes any more', () => {
    const now = NOON + 901;
    const { asOf, stale, window, coverage } = place({ now, newestEnd: NOON });
    expect({ asOf, stale }).toEqual({ asOf: NOON, stale: true });
    expect(window.end).toBe(NOON);
    expect(coverage).toEqual({
      start: NOON + 900 - 30 * DAY,
      end: NOON + 900,
    });
  });

  it('is not stale at exactly the limit', () => {
    expect(place({ now: NOON + 900, newestEnd: NOON }).stale).toBe(false);
  });

  it('rounds a window up to whole buckets', () => {
    const { window } = place({
      now: NOON,
      newestEnd: NOON,
      windowSeconds: 420,
    });
    expect(window.end - window.start).toBe(600);
  });

  describe('of slices', () => {
    const terms = { ...ROLLING, sliceSeconds: 3_600 };

    it('counts complete slices only', () => {
      const { window, lookbacks } = place({
        terms,
        now: NOON + 3_000,
        newestEnd: NOON + 2_900,
      });
      expect(window).toEqual({ start: NOON - 30 * DAY, end: NOON });
      expect(lookbacks['1h']).toEqual({ start: NOON - 3_600, end: NOON });
    });

    it('has no look-back that is shorter than a slice', () => {
      const { lookbacks } = place({ terms, now: NOON, newestEnd: NOON });
      expect([lookbacks['5m'], lookbacks['30m']]).toEqual([null, null]);
      expect(lookbacks['2h']).not.toBeNull();
    });

    it('snaps borders to the grid of slices', () => {
      const { window, gridSeconds } = place({
        terms: { ...terms, sliceSeconds: 420 },
        now: NOON,
        newestEnd: NOON,
      });
      expect([window.start % 420, window.end % 420, gridSeconds]).toEqual([
        0, 0, 420,
      ]);
      expect(window.end).toBeLessThanOrEqual(NOON);
    });
  });

  describe('of a calendar', () => {
    const terms = {
      ...ROLLING,
      window: {
        duration: '1d',
        isRolling: false,
        calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'UTC' },
      },
      windowSeconds: DAY,
    };
    const midnight = NOON - DAY / 2;

    it('has the window that contains now, with figures that end with the data', () => {
      const placed = place({ terms, now: NOON + 10, newestEnd: NOON });
      expect(placed.window).toEqual({ start: midnight, end: NOON });
      expect(placed.whole).toEqual({ start: midnight, end: midnight + DAY });
      expect(placed.windowRange).toEqual(placed.whole);
    });

    it('is empty where the data ended before it began', () => {
      const { window, coverage } = place({
        terms,
        now: midnight + 3_600,
        newestEnd: midnight - 300,
      });
      expect(window).toEqual({ start: midnight, end: midnight });
      expect(coverage).toEqual({ start: midnight, end: midnight + 3_600 });
    });
  });

  it('goes on with the clock where missing data is bad', () => {
    const { window, asOf, stale, elapsedUntil } = place({
      terms: { ...ROLLING, missingDataIsBad: true },
      now: NOON + 901,
      newestEnd: NOON,
    });
    expect({ asOf, stale, elapsedUntil, end: window.end }).toEqual({
      asOf: NOON,
      stale: true,
      elapsedUntil: NOON + 900,
      end: NOON + 900,
    });
  });

  it('always lies on bucket borders', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e9 }),
        fc.integer({ min: -40 * DAY, max: 40 * DAY }),
        fc.integer({ min: 1, max: 90 * DAY }),
        (now, lag, windowSeconds) => {
          const placed = place({ now, newestEnd: now - lag, windowSeconds });
          const ranges = [
            placed.window,
            placed.coverage,
            ...Object.values(placed.lookbacks).flatMap(range => range ?? []),
          ];
          for (const { start, end } of ranges) {
            expect([Math.abs(start % BUCKET), Math.abs(end % BUCKET)]).toEqual([
              0, 0,
            ]);
            expect(end).toBeGreaterThan(start);
          }
        },
      ),
    );
  });
});

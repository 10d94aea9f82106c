import { SourceSum } from '../../database/RecordStore';
import { Cumulative, exactly } from './cumulative';
import { SourceHistory, windowSum } from './window';

const RETIRED = 10_000;

/** A source that counts one good event and one watched second per second, from its beginning to its end. */
function steady(firstBucket: number, newestEnd: number): SourceHistory {
  return {
    firstBucket,
    newestEnd,
    upTo: instant => {
      const n = Math.max(0, Math.min(instant, newestEnd) - firstBucket);
      return exactly({ good: n, total: n, observedSeconds: n });
    },
  };
}

function observed(sources: SourceHistory[], start: number, end: number) {
  return windowSum(sources, { start, end }, RETIRED).observedSeconds;
}

describe('the sum of a window over several sources', () => {
  it('adds events and takes the least observed time', () => {
    const sources = [steady(0, 1000), steady(0, 400)];
    expect(windowSum(sources, { start: 0, end: 1000 }, RETIRED)).toEqual({
      good: 1400,
      total: 1400,
      observedSeconds: 400,
    });
  });

  it('does not hold the time before a source began against it', () => {
    expect(observed([steady(0, 1000), steady(700, 1000)], 0, 1000)).toBe(1000);
    expect(observed([steady(0, 1000), steady(700, 800)], 0, 1000)).toBe(800);
  });

  it('leaves the time before all sources unobserved', () => {
    expect(observed([steady(600, 1000)], 0, 1000)).toBe(400);
    expect(observed([steady(600, 1000), steady(700, 1000)], 0, 1000)).toBe(400);
    expect(observed([], 0, 1000)).toBe(0);
  });

  it('finds the gaps of both sources when they do not overlap', () => {
    const lateGap = steady(0, 500);
    const began = steady(500, 1000);
    expect(observed([lateGap, began], 0, 1000)).toBe(500);
  });

  it('counts a silent source as a gap until it is retired', () => {
    const sources = [steady(0, 100_000), steady(0, 50_000)];
    expect(observed(sources, 52_000, 53_000)).toBe(0);
    expect(observed(sources, 59_000, 60_001)).toBe(1001);
  });

  it('stays unobserved when every source is retired', () => {
    expect(observed([steady(0, 1000)], 50_000, 51_000)).toBe(0);
  });

  it('carries bounds when an edge is uncertain, never below zero', () => {
    const sum = (n: number): SourceSum => ({
      good: n,
      total: 2 * n,
      observedSeconds: n,
    });
    const history: SourceHistory = {
      firstBucket: 0,
      newestEnd: 100,
      upTo: (instant): Cumulative => ({
        value: sum(instant),
        least: sum(0),
        most: sum(100),
      }),
    };
    expect(windowSum([history], { start: 20, end: 50 }, RETIRED)).toEqual({
      good: 30,
      total: 60,
      observedSeconds: 30,
      bounds: { good: [0, 100], total: [0, 200], observedSeconds: [0, 30] },
    });
  });
});

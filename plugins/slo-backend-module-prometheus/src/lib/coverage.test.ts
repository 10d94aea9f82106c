import fc from 'fast-check';
import { CoverageTracker, mergeObserved } from './coverage';
import { RawSeries } from './series';

const GRID = { from: 0, to: 1200, width: 300 };
const HOUR_MS = 3_600_000;

function target(instance: string, seconds: number[]): RawSeries {
  return {
    labels: { job: 'x', instance },
    samples: seconds.map(s => ({ t: s * 1000, v: 1 })),
  };
}
const every = (step: number, from: number, to: number) =>
  Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, i) => from + i * step,
  );

function observe(
  chunks: RawSeries[][],
  intervalMs?: number,
  knownUntil = GRID.to,
) {
  const tracker = new CoverageTracker(GRID, {
    maxGapMs: HOUR_MS,
    intervalMs,
    knownUntilMs: knownUntil * 1000,
  });
  for (const chunk of chunks) tracker.add(chunk);
  return [0, 300, 600, 900].map(b => tracker.observedSeconds().get(b));
}

describe('CoverageTracker', () => {
  it.each<[string, RawSeries[], Array<number | undefined>]>([
    [
      'regular scrapes watch everything',
      [target('a', every(30, -60, 1290))],
      [300, 300, 300, 300],
    ],
    [
      'one missed scrape makes no gap',
      [
        target(
          'a',
          every(30, -60, 1290).filter(t => t !== 450),
        ),
      ],
      [300, 300, 300, 300],
    ],
    [
      'a longer gap is unobserved as a whole',
      [target('a', [...every(30, -60, 450), ...every(30, 540, 1290)])],
      [300, 210, 300, 300],
    ],
    [
      'a bucket nobody watched is missing',
      [target('a', [...every(30, -60, 300), ...every(30, 690, 1290)])],
      [300, undefined, 210, 300],
    ],
    [
      'the last scrape reaches to the end while the next may still come',
      [target('a', every(30, -60, 1170))],
      [300, 300, 300, 300],
    ],
    [
      'a target that fell silent does not',
      [target('a', every(30, -60, 1080))],
      [300, 300, 300, 180],
    ],
    [
      'nothing before the first scrape',
      [target('a', every(30, 390, 1290))],
      [undefined, 210, 300, 300],
    ],
    [
      'two targets are averaged: one of them in a gap halves the gap',
      [
        target('a', every(30, -60, 1290)),
        target('b', [...every(30, -60, 300), ...every(30, 600, 1290)]),
      ],
      [300, 150, 300, 300],
    ],
    [
      'a target that ended and its successor watch on',
      [target('a', every(30, -60, 600)), target('b', every(30, 600, 1290))],
      [300, 300, 300, 300],
    ],
    ['no series', [], [undefined, undefined, undefined, undefined]],
  ])('%s', (_, chunk, expected) => {
    expect(observe([chunk])).toEqual(expected);
  });

  it('does not wait for a scrape that would be known by now', () => {
    const scrapes = [[target('a', every(30, -60, 1170))]];
    expect(observe(scrapes, undefined, 1245)).toEqual([300, 300, 300, 300]);
    expect(observe(scrapes, undefined, 1260)).toEqual([300, 300, 300, 270]);
  });

  it('knows a single scrape watches nothing but what follows it at the configured interval', () => {
    expect(observe([[target('a', [1100])]], 60_000)).toEqual([
      undefined,
      undefined,
      undefined,
      100,
    ]);
  });

  it('stays within 0 and the width of a bucket, whatever is scraped, in whole seconds', () => {
    const anyTarget = fc
      .array(fc.integer({ min: -100, max: 1300 }), { maxLength: 40 })
      .map(seconds => [...new Set(seconds)].sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(anyTarget, { maxLength: 5 }), targets => {
        for (const seconds of observe([
          targets.map((t, i) => target(`${i}`, t)),
        ])) {
          expect(seconds ?? 0).toBeGreaterThanOrEqual(0);
          expect(seconds ?? 0).toBeLessThanOrEqual(GRID.width);
          expect(Number.isInteger(seconds ?? 0)).toBe(true);
        }
      }),
    );
  });
});

describe('mergeObserved', () => {
  it('takes the longest of several readings for each bucket', () => {
    expect(
      mergeObserved([
        new Map([
          [0, 10],
          [300, 20],
        ]),
        new Map([[300, 5]]),
        new Map([[600, 7]]),
      ]),
    ).toEqual(
      new Map([
        [0, 10],
        [300, 20],
        [600, 7],
      ]),
    );
  });
});

import { Scrape, scrapeHistory } from './history';

/** Values of a label that regular expressions, PromQL and URLs would each like to read in their own way. */
export const AWKWARD_VALUES = [
  'plain',
  'plain2',
  'a.b',
  'axb',
  'a|b',
  '(group)',
  '[a-z]',
  '^start$',
  '.*',
  '+?',
  'back\\slash',
  'quo"te',
  "it's",
  'two words',
  'line\nbreak',
  '{braces}',
  '$1',
  '/orders/{id}?x=1&y=2#z',
  'é',
  '日本語',
  '😀',
  'UPPER',
  '',
];

const escape = (value: string) =>
  value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');

/** Numbers that look random and are the same in each run. */
export function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) % 2 ** 32;
    return Math.abs(state) / 2 ** 32;
  };
}

interface Sampled {
  labels: string;
  points: Array<{ at: number; v: number }>;
}

const family = (name: string, type: string, suffix: string, all: Sampled[]) => [
  `# TYPE ${name} ${type}`,
  ...all.flatMap(({ labels, points }) =>
    points.map(({ at, v }) => `${name}${suffix}{${labels}} ${v} ${at}`),
  ),
];

const shown = (scrapes: Scrape[]) =>
  scrapes.map(({ at, shown: v }) => ({ at, v }));

/**
 * OpenMetrics text of one service per awkward value: a counter of requests by outcome, a gauge, a histogram's buckets.
 * Some counters restart, pause, end or are born late, and some services are joined by a second instance.
 */
export function manyServices(from: number, to: number, step: number): string {
  const random = noise(7);
  // On the grid of scrapes, as all series of a target are scraped at once.
  const between = () =>
    from + Math.floor((random() * (to - from)) / step) * step;
  const never = to + 1;
  const counters: Sampled[] = [];
  const gauges: Sampled[] = [];
  const buckets: Sampled[] = [];
  const ups: Sampled[] = [];
  AWKWARD_VALUES.forEach((value, i) => {
    const target = `job="shop",instance="${i}"`;
    const service = `${target},service="${escape(value)}"`;
    const pauseAt = i % 4 === 1 ? between() : never;
    const pause = { from: pauseAt, to: pauseAt + 60 + random() * 2_000 };
    for (const code of ['200', '500']) {
      const scrapes = scrapeHistory({
        from: code === '500' && i % 5 === 2 ? between() : from,
        to: i % 7 === 6 ? between() : to,
        step,
        // Errors are few, so that a restart of their counter hides behind the growth of the other.
        rate: code === '500' ? 1 : 200 + Math.floor(random() * 50),
        incidents: {
          restartAt: random() < 0.3 ? between() : never,
          burstAt: between(),
          pause,
        },
      });
      const points = shown(scrapes).map(({ at, v }) => ({
        at,
        v: v % 1_000_000,
      }));
      counters.push({ labels: `${service},code="${code}"`, points });
    }
    if (i % 6 === 4) {
      // A second instance joins that has counted before, nobody knows since when.
      const joins = between();
      const second = `job="shop",instance="${i}b"`;
      const points = shown(
        scrapeHistory({
          from: joins,
          to,
          step,
          rate: 20,
          incidents: { restartAt: never, burstAt: never, pause },
        }),
      );
      const service2 = `${second},service="${escape(value)}",code="200"`;
      counters.push({ labels: service2, points });
      ups.push({ labels: second, points: points.map(p => ({ ...p, v: 1 })) });
    }
    const times = shown(
      scrapeHistory({
        from,
        to,
        step,
        rate: 1,
        incidents: { restartAt: never, burstAt: never, pause },
      }),
    );
    const gauge = (f: (at: number) => number) =>
      times.map(({ at }) => ({ at, v: f(at) }));
    ups.push({ labels: target, points: gauge(() => 1) });
    gauges.push({
      labels: service,
      points: gauge(() => (random() < 0.02 ? NaN : random())),
    });
    for (const [le, share] of [
      ['0.1', 0.5],
      ['1.0', 0.9],
      ['+Inf', 1],
    ] as const) {
      buckets.push({
        labels: `${service},le="${le}"`,
        points: gauge(at => Math.floor((at - from) * share * (1 + i))),
      });
    }
  });
  return [
    ...family('up', 'gauge', '', ups),
    ...family('shop_requests', 'counter', '_total', counters),
    ...family('shop_load', 'gauge', '', gauges),
    ...family('shop_seconds', 'histogram', '_bucket', buckets),
    '# EOF',
    '',
  ].join('\n');
}

import { RawSeries } from '../lib/series';

/** The first bucket, seconds since the epoch. */
export const FROM = 1_800_000_000;
/** Three buckets of five minutes. */
export const span = { from: FROM, to: FROM + 900 };
export const TOTAL = 'requests_total{job="x"}';
export const BAD = 'requests_total{job="x",code=~"5.."}';
export const GOOD = 'requests_total{job="x",code="200"}';

/** A series of target x/a by values at seconds relative to the start. */
export function series(
  values: Array<[number, number]>,
  labels: Record<string, string> = {},
): RawSeries {
  return {
    labels: { job: 'x', instance: 'a', ...labels },
    samples: values.map(([at, v]) => ({ t: (FROM + at) * 1000, v })),
  };
}

/** Scraped each minute, counting 1 per second since 1,000 before. */
export const steady = Array.from({ length: 40 }, (_, i): [number, number] => {
  const at = -1200 + i * 60;
  return [at, 10_000 + at];
});

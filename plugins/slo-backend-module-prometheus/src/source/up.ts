import { Newcomer } from '../lib/counter';
import { RawSeries, targetKey } from '../lib/series';
import { anyOf } from '../promql/strings';

/** Targets per request: a matcher must not outgrow what servers take. */
const TARGETS_PER_REQUEST = 50;

/**
 * Asks for `up`, which Prometheus writes at every scrape of a target, also of one that exposes nothing else.
 *
 * @param readSamples - reads the raw samples of a selector in a span (start, end]
 * @returns tells of a newcomer whether its target was scraped successfully within `lookbackMs` before it first appeared
 */
export async function targetsUpBefore(
  newcomers: Newcomer[],
  lookbackMs: number,
  readSamples: (
    selector: string,
    start: number,
    end: number,
  ) => Promise<RawSeries[]>,
): Promise<(newcomer: Newcomer) => boolean> {
  const asked = newcomers.filter(({ labels }) => targetKey(labels));
  const scrapes = new Map<string, number[]>();
  for (let i = 0; i < asked.length; i += TARGETS_PER_REQUEST) {
    const part = asked.slice(i, i + TARGETS_PER_REQUEST);
    const jobs = anyOf(part.map(({ labels }) => labels.job ?? ''));
    const instances = anyOf(part.map(({ labels }) => labels.instance ?? ''));
    const times = part.map(({ first }) => first.t);
    const up = await readSamples(
      `up{job=~${jobs},instance=~${instances}}`,
      Math.min(...times) - lookbackMs,
      Math.max(...times),
    );
    for (const { labels, samples } of up) {
      const key = targetKey(labels);
      if (key === undefined) continue;
      const successful = samples.filter(s => s.v === 1).map(s => s.t);
      scrapes.set(key, [...(scrapes.get(key) ?? []), ...successful]);
    }
  }
  return ({ labels, first }) =>
    (scrapes.get(targetKey(labels) ?? '') ?? []).some(
      t => t < first.t && t > first.t - lookbackMs,
    );
}

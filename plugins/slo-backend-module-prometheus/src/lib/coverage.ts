import { BucketGrid, bucketsOf } from './buckets';
import { RawSeries, targetKey } from './series';

/** Milliseconds since the epoch. */
interface Span {
  start: number;
  end: number;
}

interface Target {
  toleranceMs: number;
  /** Spans of regular scrapes. */
  watched: Span[];
  /** Spans in which it existed: from its first to its last scrape, pauses included. */
  alive: Span[];
}

/** One missed scrape does not make a gap; two in a row do. */
const TOLERATED_INTERVALS = 2.5;
const DEFAULT_INTERVAL_MS = 60_000;

/**
 * How many seconds of each bucket were really watched, judged by the times of scrapes.
 *
 * A target is watched between scrapes that follow each other regularly, and unobserved in the whole of a longer gap.
 * Before its first and after its last scrape it did not exist (pods come and go). Several targets are averaged over
 * the time in which any of them existed.
 */
export class CoverageTracker {
  readonly #grid: BucketGrid;
  readonly #intervalMs: number | undefined;
  readonly #maxGapMs: number;
  readonly #knownUntilMs: number;
  readonly #targets = new Map<string, Target>();

  constructor(
    grid: BucketGrid,
    options: {
      /** A target that was silent for longer had ceased to exist. */
      maxGapMs: number;
      /** Time between scrapes; undefined: the median seen. */
      intervalMs: number | undefined;
      /** Until when scrapes would be known, milliseconds since the epoch: what is missing by then is not to come. */
      knownUntilMs: number;
    },
  ) {
    this.#grid = grid;
    this.#intervalMs = options.intervalMs;
    this.#maxGapMs = options.maxGapMs;
    this.#knownUntilMs = Math.max(options.knownUntilMs, grid.to * 1000);
  }

  /** Chunks are added in order of time. */
  add(chunk: RawSeries[]): void {
    const scrapes = new Map<string, Set<number>>();
    for (const { labels, samples } of chunk) {
      const key = targetKey(labels) ?? '';
      const times = scrapes.get(key) ?? new Set();
      scrapes.set(key, times);
      for (const sample of samples) times.add(sample.t);
    }
    for (const [key, times] of scrapes) {
      const sorted = [...times].sort((a, b) => a - b);
      const target = this.#targets.get(key) ?? {
        toleranceMs: TOLERATED_INTERVALS * this.#interval(sorted),
        watched: [],
        alive: [],
      };
      this.#targets.set(key, target);
      for (const t of sorted) {
        extend(target.watched, t, target.toleranceMs);
        extend(target.alive, t, this.#maxGapMs);
      }
    }
  }

  /** Watched seconds per bucket, whole numbers; a bucket that nobody watched is missing. */
  observedSeconds(): Map<number, number> {
    const endMs = this.#grid.to * 1000;
    const targets = [...this.#targets.values()].map(target => ({
      watched: this.#reachUpTo(target.watched, endMs, target.toleranceMs),
      alive: this.#reachUpTo(target.alive, endMs, target.toleranceMs),
    }));
    const anyAlive = union(targets.flatMap(target => target.alive));
    const observed = new Map<number, number>();
    for (const bucket of bucketsOf(this.#grid)) {
      const span = {
        start: bucket * 1000,
        end: (bucket + this.#grid.width) * 1000,
      };
      const within = (spans: Span[]) => overlap(spans, span);
      const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
      const alive = sum(targets.map(target => within(target.alive)));
      const watched = sum(targets.map(target => within(target.watched)));
      if (alive > 0 && watched > 0) {
        const ms = (within(anyAlive) * watched) / alive;
        observed.set(bucket, Math.round(ms / 1000));
      }
    }
    return observed;
  }

  /** While the next scrape may still come, its absence says nothing up to the tolerated gap. */
  #reachUpTo(spans: Span[], endMs: number, toleranceMs: number): Span[] {
    return spans.map((span, i) =>
      i === spans.length - 1 &&
      span.end < endMs &&
      this.#knownUntilMs - span.end <= toleranceMs
        ? { ...span, end: endMs }
        : span,
    );
  }

  #interval(sorted: number[]): number {
    if (this.#intervalMs !== undefined) return this.#intervalMs;
    const gaps = sorted
      .slice(1)
      .map((t, i) => t - (sorted[i] ?? t))
      .sort((a, b) => a - b);
    return gaps[Math.floor(gaps.length / 2)] ?? DEFAULT_INTERVAL_MS;
  }
}

function extend(spans: Span[], t: number, maxGapMs: number): void {
  const last = spans.at(-1);
  if (last && t - last.end <= maxGapMs) last.end = t;
  else spans.push({ start: t, end: t });
}

function overlap(spans: Span[], within: Span): number {
  return spans.reduce(
    (sum, span) =>
      sum +
      Math.max(
        0,
        Math.min(span.end, within.end) - Math.max(span.start, within.start),
      ),
    0,
  );
}

function union(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** Of several readings that are added up, each bucket was watched as long as the best of them was. */
export function mergeObserved(
  readings: Array<ReadonlyMap<number, number>>,
): Map<number, number> {
  const merged = new Map<number, number>();
  for (const [bucket, seconds] of readings.flatMap(r => [...r])) {
    merged.set(bucket, Math.max(seconds, merged.get(bucket) ?? 0));
  }
  return merged;
}

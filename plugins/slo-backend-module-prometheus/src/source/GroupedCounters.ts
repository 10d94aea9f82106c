import { PromqlSelector } from '@callboard/backstage-plugin-slo-common';
import { PrometheusApi } from '../api/PrometheusApi';
import { BucketGrid, bucketsOf } from '../lib/buckets';
import { CounterReader, RawReading } from './CounterReader';
import { groupedCounterQuery, partOf } from './groupedQuery';
import { inTurns } from './inTurns';
import { GroupedAnswer, judge, Judged } from './doubt';
import { widen } from '../promql/selector';

/** Points of one answer: about 8 MB of JSON. */
const POINTS_PER_REQUEST = 200_000;
/** Doubtful buckets are read again, exactly, by stretches of so long. */
const STRETCH_SECONDS = 3600;

const emptyAnswer = (): GroupedAnswer => ({
  values: new Map(),
  series: new Map(),
  proof: new Map(),
  scrapes: new Map(),
});

const stretchOf = (bucket: number) =>
  Math.floor(bucket / STRETCH_SECONDS) * STRETCH_SECONDS;

/**
 * Counts many counters that differ in one label by one grouped query: the sums of their values at the ends of buckets,
 * and what proves that the differences of these are what was counted.
 *
 * That equals the raw reading wherever the server also says that no series restarted, was born or went, and, where it
 * matters, that no scrape is missing. The other buckets are read again from raw samples, for the values concerned.
 */
export class GroupedCounters {
  readonly #options: {
    api: PrometheusApi;
    selector: PromqlSelector;
    label: string;
    watched: boolean;
    scrapeIntervalMs: number | undefined;
    nowMs: number;
    signal: AbortSignal;
  };

  constructor(options: {
    api: PrometheusApi;
    selector: PromqlSelector;
    label: string;
    /** Whether it has to be known how long each bucket was watched. */
    watched: boolean;
    scrapeIntervalMs: number | undefined;
    nowMs: number;
    signal: AbortSignal;
  }) {
    this.#options = options;
  }

  /** @returns what was counted, by value; what is absent is missing */
  async read(
    values: string[],
    grid: BucketGrid,
  ): Promise<Map<string, RawReading>> {
    const { watched } = this.#options;
    const answers = await this.#ask(values, grid);
    const readings = new Map<string, RawReading>();
    const stretches = new Map<number, string[]>();
    for (const [value, answer] of answers) {
      const judged = judge(answer, grid, watched);
      readings.set(value, toReading(answer, judged, grid.width));
      for (const start of new Set([...judged.doubtful].map(stretchOf))) {
        stretches.set(start, [...(stretches.get(start) ?? []), value]);
      }
    }
    for (const [start, doubted] of stretches) {
      await this.#readExactly(readings, start, doubted, grid);
    }
    return readings;
  }

  async #ask(
    values: string[],
    grid: BucketGrid,
  ): Promise<Map<string, GroupedAnswer>> {
    const { api, selector, label, watched, signal } = this.#options;
    const { width } = grid;
    const query = groupedCounterQuery({
      selector: widen(selector, label, values),
      label,
      width,
      watched,
    });
    const answers = new Map<string, GroupedAnswer>();
    const steps = Math.floor(POINTS_PER_REQUEST / values.length / 4);
    await inTurns(
      {
        start: grid.from,
        end: grid.to,
        length: Math.min(10_000, Math.max(steps, 1)) * width,
        smallest: width,
      },
      (from, to) =>
        api.range(
          query,
          { start: from * 1000, end: to * 1000, step: width * 1000 },
          signal,
        ),
      series => {
        for (const { labels, samples } of series) {
          const value = labels[label] ?? '';
          const answer = answers.get(value) ?? emptyAnswer();
          answers.set(value, answer);
          const part = partOf(labels);
          if (!part) continue;
          for (const { t, v } of samples) answer[part].set(t / 1000, v);
        }
      },
    );
    return answers;
  }

  async #readExactly(
    readings: Map<string, RawReading>,
    start: number,
    values: string[],
    grid: BucketGrid,
  ): Promise<void> {
    const { api, selector, label, scrapeIntervalMs, nowMs, signal } =
      this.#options;
    const stretch = {
      from: Math.max(start, grid.from),
      to: Math.min(start + STRETCH_SECONDS, grid.to),
      width: grid.width,
    };
    const exact = await new CounterReader({
      api,
      text: widen(selector, label, values),
      label,
      grid: stretch,
      scrapeIntervalMs,
      nowMs,
      signal,
    }).read();
    for (const value of values) {
      const reading = readings.get(value);
      const own = exact.get(value);
      if (reading) readings.set(value, replaceStretch(reading, own, stretch));
    }
  }
}

function toReading(
  { proof }: GroupedAnswer,
  { counted }: Judged,
  width: number,
): RawReading {
  const buckets = [...counted.keys()];
  return {
    increments: counted,
    present: new Set(buckets),
    rejected: new Set(),
    observed: new Map(buckets.map(bucket => [bucket, width])),
    seen: proof.size > 0,
    warnings: [],
  };
}

/** The buckets of a stretch as the raw samples tell them, whatever was thought before. */
function replaceStretch(
  before: RawReading,
  exact: RawReading | undefined,
  stretch: BucketGrid,
): RawReading {
  const inside = new Set(bucketsOf(stretch));
  const merge = <V>(a: ReadonlyMap<number, V>, b?: ReadonlyMap<number, V>) =>
    new Map([...[...a].filter(([key]) => !inside.has(key)), ...(b ?? [])]);
  const join = (a: ReadonlySet<number>, b?: ReadonlySet<number>) =>
    new Set([...[...a].filter(key => !inside.has(key)), ...(b ?? [])]);
  return {
    increments: merge(before.increments, exact?.increments),
    present: join(before.present, exact?.present),
    rejected: join(before.rejected, exact?.rejected),
    observed: merge(before.observed, exact?.observed),
    seen: before.seen || !!exact?.seen,
    warnings: [...before.warnings, ...(exact?.warnings ?? [])],
  };
}

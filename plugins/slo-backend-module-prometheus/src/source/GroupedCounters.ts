import { PrometheusApi } from '../api/PrometheusApi';
import { BucketGrid, bucketsOf } from '../lib/buckets';
import { CounterReader, RawReading } from './CounterReader';
import { groupedCounterQuery, PART_LABEL } from './groupedQuery';
import { inTurns } from './inTurns';
import { doubtfulBuckets, GroupedSums } from './doubt';
import { widen, Selector } from '../promql/selector';

/** Points of one answer: about 8 MB of JSON. */
const POINTS_PER_REQUEST = 200_000;
/** Doubtful buckets are read again, exactly, by stretches of so long. */
const STRETCH_SECONDS = 3600;

const stretchOf = (bucket: number) =>
  Math.floor(bucket / STRETCH_SECONDS) * STRETCH_SECONDS;

/**
 * Counts many counters that differ in one label by one grouped query: the difference of each series' values at the ends
 * of each bucket, summed by the label on the server.
 *
 * That equals the raw reading wherever the server also says that no series restarted, was born or paused, and, where it
 * matters, that no scrape is missing. The other buckets are read again from raw samples, for the values concerned.
 */
export class GroupedCounters {
  readonly #options: {
    api: PrometheusApi;
    selector: Selector;
    label: string;
    watched: boolean;
    scrapeIntervalMs: number | undefined;
    signal: AbortSignal;
  };

  constructor(options: {
    api: PrometheusApi;
    selector: Selector;
    label: string;
    /** Whether it has to be known how long each bucket was watched. */
    watched: boolean;
    scrapeIntervalMs: number | undefined;
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
    const sums = await this.#sums(values, grid);
    const readings = new Map<string, RawReading>();
    const stretches = new Map<number, string[]>();
    for (const [value, own] of sums) {
      const doubtful = doubtfulBuckets(own, grid, watched);
      readings.set(value, toReading(own, doubtful, grid.width));
      for (const start of new Set([...doubtful].map(stretchOf))) {
        stretches.set(start, [...(stretches.get(start) ?? []), value]);
      }
    }
    for (const [start, doubted] of stretches) {
      await this.#readExactly(readings, start, doubted, grid);
    }
    return readings;
  }

  async #sums(
    values: string[],
    grid: BucketGrid,
  ): Promise<Map<string, GroupedSums>> {
    const { api, selector, label, watched, signal } = this.#options;
    const query = groupedCounterQuery({
      selector: widen(selector, label, values),
      label,
      width: grid.width,
      watched,
    });
    const sums = new Map<string, GroupedSums>();
    const steps = Math.floor(POINTS_PER_REQUEST / values.length / 2);
    await inTurns(
      {
        start: grid.from,
        end: grid.to,
        length: Math.min(10_000, Math.max(steps, 1)) * grid.width,
        smallest: grid.width,
      },
      (from, to) =>
        api.range(
          query,
          {
            start: (from + grid.width) * 1000,
            end: to * 1000,
            step: grid.width * 1000,
          },
          signal,
        ),
      series => {
        for (const { labels, samples } of series) {
          const value = labels[label] ?? '';
          const own = sums.get(value) ?? {
            deltas: new Map(),
            scrapes: new Map(),
          };
          sums.set(value, own);
          const part =
            labels[PART_LABEL] === 'scrapes' ? own.scrapes : own.deltas;
          for (const { t, v } of samples) part.set(t / 1000 - grid.width, v);
        }
      },
    );
    return sums;
  }

  async #readExactly(
    readings: Map<string, RawReading>,
    start: number,
    values: string[],
    grid: BucketGrid,
  ): Promise<void> {
    const { api, selector, label, scrapeIntervalMs, signal } = this.#options;
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
  { deltas }: GroupedSums,
  doubtful: Set<number>,
  width: number,
): RawReading {
  const sure = [...deltas].filter(([bucket]) => !doubtful.has(bucket));
  return {
    increments: new Map(sure),
    present: new Set(sure.map(([bucket]) => bucket)),
    rejected: new Set(),
    observed: new Map(sure.map(([bucket]) => [bucket, width])),
    seen: deltas.size > 0,
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

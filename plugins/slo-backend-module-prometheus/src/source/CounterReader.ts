import { PrometheusApi } from '../api/PrometheusApi';
import { BucketGrid } from '../lib/buckets';
import { CounterAccumulator, Newcomer } from '../lib/counter';
import { CoverageTracker } from '../lib/coverage';
import { RawSeries, seriesKey } from '../lib/series';
import { SeriesWatch } from '../lib/SeriesWatch';
import { inTurns } from './inTurns';
import { targetsUpBefore } from './up';
import { CounterReading } from './want';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** Raw samples are read from so long before the grid, so that most series have one before their first increment. */
const LOOKBACK_MS = HOUR;
/** A pause of scraping may last so long until what a series was before is forgotten. */
const MAX_PAUSE_MS = 24 * HOUR;
/** Read beyond the grid, to see whether scrapes went on. */
const TAIL_MS = 150 * SECOND;
/** One request at first; halved as long as the answer is too much. */
const CHUNK_MS = 6 * HOUR;

/** What is known of the series with one value of the label. */
interface Part {
  counts: CounterAccumulator;
  coverage: CoverageTracker;
  watch: SeriesWatch;
}

/** The counts of one part; how it was sent is the caller's to say. */
export type RawReading = Omit<CounterReading, 'sent' | 'fusedWith' | 'fusedBy'>;

/**
 * Counts growing counters exactly, from their raw samples: of one selector, or of many that differ in one label, read
 * together and told apart by it.
 *
 * Raw samples are the only thing that is exact: `increase` extrapolates, and a difference of two evaluations does not
 * see a second restart between them. They cost more bytes, but no more requests.
 *
 * What is counted for a bucket does not depend on where the reading began: a series' value before is looked for in the
 * same 24 hours before its sample, so that reading again gives the same again.
 */
export class CounterReader {
  readonly #api: PrometheusApi;
  readonly #text: string;
  readonly #label: string | undefined;
  readonly #grid: BucketGrid;
  readonly #intervalMs: number | undefined;
  readonly #signal: AbortSignal;
  readonly #knownUntilMs: number;
  readonly #parts = new Map<string, Part>();
  readonly #startMs: number;
  #olderKeys?: Promise<Set<string>>;

  /** @param options - `text` is the selector; `label` tells its series apart, if there is one; `nowMs` is the time */
  constructor(options: {
    api: PrometheusApi;
    text: string;
    label?: string;
    grid: BucketGrid;
    scrapeIntervalMs: number | undefined;
    nowMs: number;
    signal: AbortSignal;
  }) {
    this.#api = options.api;
    this.#text = options.text;
    this.#label = options.label;
    this.#grid = options.grid;
    this.#intervalMs = options.scrapeIntervalMs;
    this.#signal = options.signal;
    this.#knownUntilMs = Math.min(
      options.nowMs,
      options.grid.to * SECOND + TAIL_MS,
    );
    this.#startMs = options.grid.from * SECOND - LOOKBACK_MS;
  }

  /** @returns what was counted, by value of the label; without a label by the empty text. What is absent is missing. */
  async read(): Promise<Map<string, RawReading>> {
    await inTurns(
      {
        start: this.#startMs,
        end: this.#grid.to * SECOND + TAIL_MS,
        length: CHUNK_MS + LOOKBACK_MS + TAIL_MS,
        smallest: this.#grid.width * SECOND,
      },
      (start, stop) => this.#api.samples(this.#text, start, stop, this.#signal),
      samples => this.#add(samples),
    );
    return new Map(
      [...this.#parts].map(([value, { counts, coverage, watch }]) => [
        value,
        {
          increments: counts.increments,
          present: counts.present,
          rejected: counts.rejected,
          observed: coverage.observedSeconds(),
          seen: counts.seen,
          warnings: watch.warnings(counts.restarts),
        },
      ]),
    );
  }

  #part(value: string): Part {
    const part = this.#parts.get(value) ?? {
      counts: new CounterAccumulator(this.#grid, MAX_PAUSE_MS),
      coverage: new CoverageTracker(this.#grid, {
        maxGapMs: LOOKBACK_MS,
        intervalMs: this.#intervalMs,
        knownUntilMs: this.#knownUntilMs,
      }),
      watch: new SeriesWatch(this.#text, this.#grid),
    };
    this.#parts.set(value, part);
    return part;
  }

  async #add(samples: RawSeries[]): Promise<void> {
    const byValue = new Map<string, RawSeries[]>();
    for (const series of samples) {
      const value = this.#label ? series.labels[this.#label] ?? '' : '';
      const own = byValue.get(value) ?? [];
      own.push(series);
      byValue.set(value, own);
    }
    const born: Array<{ part: Part; newcomer: Newcomer }> = [];
    for (const [value, own] of byValue) {
      const part = this.#part(value);
      part.counts.add(own);
      part.coverage.add(own);
      part.watch.add(own);
      for (const newcomer of part.counts.takeNewcomers()) {
        const before = await this.#valueBefore(newcomer);
        if (before === undefined) born.push({ part, newcomer });
        else part.counts.creditFrom(before, newcomer);
      }
    }
    const wasUp = await targetsUpBefore(
      born.map(({ newcomer }) => newcomer),
      LOOKBACK_MS,
      (...span) => this.#api.samples(...span, this.#signal),
    );
    // A series that was missing when its target was scraped was born since, and all it shows was counted since.
    // Of a series that came with its target nobody knows how long it had been counting: its first value is a start.
    for (const { part, newcomer } of born) {
      if (wasUp(newcomer)) part.counts.creditFrom(0, newcomer);
    }
  }

  /** What a series was before a long pause: its last value in the 24 hours before its first sample. */
  async #valueBefore({ key, first }: Newcomer): Promise<number | undefined> {
    if (!(await this.#seriesBefore()).has(key)) return undefined;
    const values = await this.#api.instant(
      `last_over_time(${this.#text}[${MAX_PAUSE_MS}ms])`,
      first.t - 1,
      this.#signal,
    );
    const before = values.find(({ labels }) => seriesKey(labels) === key)?.v;
    return before !== undefined && before >= 0 ? before : undefined;
  }

  /** The series that were there in the 24 hours before the raw samples. Asked once, and only when it matters. */
  #seriesBefore(): Promise<Set<string>> {
    this.#olderKeys ??= this.#api
      .instant(
        `last_over_time(${this.#text}[${MAX_PAUSE_MS}ms])`,
        this.#startMs,
        this.#signal,
      )
      .then(values => new Set(values.map(({ labels }) => seriesKey(labels))));
    return this.#olderKeys;
  }
}

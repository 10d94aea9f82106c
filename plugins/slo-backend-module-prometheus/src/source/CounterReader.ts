import { TooMuchFailure } from '../api/failure';
import { PrometheusApi } from '../api/PrometheusApi';
import { BucketGrid } from '../lib/buckets';
import { CounterAccumulator, Newcomer } from '../lib/counter';
import { CoverageTracker } from '../lib/coverage';
import { RawSeries, seriesKey } from '../lib/series';
import { printSelector, Selector } from '../promql/selector';
import { targetsUpBefore } from './up';

/** One selector, counted. */
export interface CounterReading {
  selector: Selector;
  counts: CounterAccumulator;
  coverage: CoverageTracker;
}

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

/**
 * Counts a growing counter exactly, from its raw samples.
 *
 * Raw samples are the only thing that is exact: `increase` extrapolates, and a difference of two evaluations does not
 * see a second restart between them. They cost more bytes, but no more requests.
 *
 * What is counted for a bucket does not depend on where the reading began: a series' value before is looked for in the
 * same 24 hours before its sample, so that reading again gives the same again.
 */
export class CounterReader {
  readonly #api: PrometheusApi;
  readonly #selector: Selector;
  readonly #text: string;
  readonly #grid: BucketGrid;
  readonly #signal: AbortSignal;
  readonly #counts: CounterAccumulator;
  readonly #coverage: CoverageTracker;
  readonly #startMs: number;
  #olderKeys?: Promise<Set<string>>;

  constructor(options: {
    api: PrometheusApi;
    selector: Selector;
    grid: BucketGrid;
    scrapeIntervalMs: number | undefined;
    signal: AbortSignal;
  }) {
    this.#api = options.api;
    this.#selector = options.selector;
    this.#text = printSelector(options.selector);
    this.#grid = options.grid;
    this.#signal = options.signal;
    this.#startMs = options.grid.from * SECOND - LOOKBACK_MS;
    this.#counts = new CounterAccumulator(options.grid, MAX_PAUSE_MS);
    this.#coverage = new CoverageTracker(
      options.grid,
      LOOKBACK_MS,
      options.scrapeIntervalMs,
    );
  }

  async read(): Promise<CounterReading> {
    const end = this.#grid.to * SECOND + TAIL_MS;
    let chunk = CHUNK_MS + LOOKBACK_MS + TAIL_MS;
    for (let start = this.#startMs; start < end; ) {
      const stop = Math.min(end, start + chunk);
      const samples = await this.#chunk(start, stop);
      if (samples) {
        await this.#add(samples);
        start = stop;
      } else {
        chunk = Math.floor((stop - start) / 2);
      }
    }
    return {
      selector: this.#selector,
      counts: this.#counts,
      coverage: this.#coverage,
    };
  }

  /** @returns undefined when the span is too long for one answer */
  async #chunk(start: number, stop: number): Promise<RawSeries[] | undefined> {
    try {
      return await this.#api.samples(this.#text, start, stop, this.#signal);
    } catch (error) {
      const divisible = (stop - start) / 2 >= this.#grid.width * SECOND;
      if (error instanceof TooMuchFailure && divisible) return undefined;
      throw error;
    }
  }

  async #add(samples: RawSeries[]): Promise<void> {
    this.#counts.add(samples);
    this.#coverage.add(samples);
    const born: Newcomer[] = [];
    for (const newcomer of this.#counts.takeNewcomers()) {
      const before = await this.#valueBefore(newcomer);
      if (before !== undefined) this.#counts.creditFrom(before, newcomer);
      else born.push(newcomer);
    }
    const wasUp = await targetsUpBefore(born, LOOKBACK_MS, (...span) =>
      this.#api.samples(...span, this.#signal),
    );
    // A series that was missing when its target was scraped was born since, and all it shows was counted since.
    // Of a series that came with its target nobody knows how long it had been counting: its first value is a start.
    for (const newcomer of born) {
      if (wasUp(newcomer)) this.#counts.creditFrom(0, newcomer);
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

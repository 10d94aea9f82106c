import { MetricQuery } from '@callboard/backstage-plugin-slo-common';
import { SliAnswer, SliQuery } from '@callboard/backstage-plugin-slo-node';
import { SourceFailure } from '../api/failure';
import { BucketGrid } from '../lib/buckets';
import { combine, Counts, matters, RatioCounts } from '../lib/combine';
import { mergeObserved } from '../lib/coverage';
import {
  NotACounterError,
  parseCounterExpression,
} from '../promql/counterExpression';
import { printSelector, Selector, siblingSelector } from '../promql/selector';
import { CounterReader, CounterReading } from './CounterReader';
import { Instance, Instances } from './Instances';
import { promqlOf, RatioQueries, ratioQueries } from './query';
import { readSteps } from './steps';

/** How far back a selector's match counts as proof that it is spelt right. */
const PROOF_MS = 90 * 24 * 3600 * 1000;

/** A counter query, ready to be read. */
interface Plan {
  instance: Instance;
  selectors: Selector[];
}

/**
 * Answers the queries of one fetch. What several of them need (the same total, the same proof) is asked for once.
 */
export class RatioReader {
  readonly #instances: Instances;
  readonly #width: number;
  readonly #signal: AbortSignal;
  readonly #readings = new Map<string, Promise<CounterReading>>();
  readonly #proofs = new Map<string, Promise<boolean>>();

  constructor(instances: Instances, width: number, signal: AbortSignal) {
    this.#instances = instances;
    this.#width = width;
    this.#signal = signal;
  }

  /** @throws SourceFailure */
  async answer({ digest, from, to, indicator }: SliQuery): Promise<SliAnswer> {
    const grid: BucketGrid = { from, to, width: this.#width };
    const queries = ratioQueries(indicator);
    const counts = queries.counter
      ? await this.#counters(grid, queries)
      : await this.#steps(grid, queries);
    return { digest, outcome: 'ok', ...combine(grid, counts) };
  }

  async #counters(
    grid: BucketGrid,
    queries: RatioQueries,
  ): Promise<RatioCounts> {
    // Both are judged before the first request.
    const plans = {
      numerator: this.#plan(queries.numerator),
      total: this.#plan(queries.total),
    };
    // The numerator goes first: a scrape that comes in between is then missing in the part, not in the whole.
    const numerator = await this.#readAll(grid, plans.numerator);
    const total = await this.#readAll(grid, plans.total);
    const totals = total.map(toCounts);
    // "Never a good event" cannot be told from a misspelt label, so neighbours prove nothing for good.
    const bySibling = queries.role === 'bad';
    return {
      role: queries.role,
      numerator: await Promise.all(
        numerator.map(reading =>
          this.#prove(grid, plans.numerator, reading, totals, bySibling),
        ),
      ),
      total: await Promise.all(
        total.map(reading =>
          this.#prove(grid, plans.total, reading, totals, true),
        ),
      ),
      observed: mergeObserved(total.map(r => r.coverage.observedSeconds())),
    };
  }

  /** Counts per step, as the queries give them at the end of each bucket. */
  async #steps(grid: BucketGrid, queries: RatioQueries): Promise<RatioCounts> {
    const read = (query: MetricQuery) =>
      readSteps(
        this.#instances.of(query).api,
        promqlOf(query),
        grid,
        this.#signal,
      );
    const numerator = await read(queries.numerator);
    const total = await read(queries.total);
    return {
      role: queries.role,
      numerator: [numerator],
      total: [total],
      observed: new Map([...total.present].map(b => [b, grid.width])),
    };
  }

  #plan(query: MetricQuery): Plan {
    try {
      return {
        instance: this.#instances.of(query),
        selectors: parseCounterExpression(promqlOf(query)),
      };
    } catch (error) {
      if (!(error instanceof NotACounterError)) throw error;
      throw new SourceFailure('invalid', error.code, error.message);
    }
  }

  #readAll(grid: BucketGrid, plan: Plan): Promise<CounterReading[]> {
    return Promise.all(
      plan.selectors.map(selector => {
        const { id, api, scrapeIntervalMs } = plan.instance;
        const key = [id, grid.from, grid.to, printSelector(selector)].join(' ');
        return once(this.#readings, key, () =>
          new CounterReader({
            api,
            selector,
            grid,
            scrapeIntervalMs,
            signal: this.#signal,
          }).read(),
        );
      }),
    );
  }

  /** Finds out whether the selector's absence means zero, where that matters. */
  async #prove(
    grid: BucketGrid,
    { instance }: Plan,
    reading: CounterReading,
    totals: Counts[],
    bySibling: boolean,
  ): Promise<Counts> {
    const counts = toCounts(reading);
    if (counts.absentIsZero || !matters(grid, counts, totals)) return counts;
    const sibling = bySibling && siblingSelector(reading.selector);
    const absentIsZero =
      (await this.#existed(grid, instance, reading.selector)) ||
      (!!sibling && (await this.#existed(grid, instance, sibling)));
    return { ...counts, absentIsZero };
  }

  #existed(
    grid: BucketGrid,
    { id, api }: Instance,
    selector: Selector,
  ): Promise<boolean> {
    const text = printSelector(selector);
    const end = grid.to * 1000;
    return once(this.#proofs, [id, end, text].join(' '), () =>
      api.hasSeries(text, end - PROOF_MS, end, this.#signal),
    );
  }
}

function toCounts({ selector, counts }: CounterReading): Counts {
  return {
    title: printSelector(selector),
    increments: counts.increments,
    present: counts.present,
    rejected: counts.rejected,
    absentIsZero: counts.seen,
  };
}

function once<T>(
  known: Map<string, Promise<T>>,
  key: string,
  ask: () => Promise<T>,
): Promise<T> {
  const promise = known.get(key) ?? ask();
  known.set(key, promise);
  return promise;
}

import { SliAnswer, SliQuery } from '@callboard/backstage-plugin-slo-node';
import { SourceFailure, toFailure } from '../api/failure';
import { Instance } from './Instances';

/** Queries of one instance that are read at the same time; its request budget paces what they send. */
const CONCURRENCY = 4;

/** Failures that say nothing about the server's health. */
const NOT_ITS_HEALTH = new Set([
  'partial-response',
  'too-many-samples',
  'aborted',
]);

/**
 * The queries of one instance in one fetch. Instances do not wait for each other.
 *
 * When a query fails in a way that may be the server's, the server is asked something trivial: if it cannot answer
 * that, the queries that still wait fail at once, instead of each by its own time-out. If it can, they go on, so that
 * one heavy query does not stop its neighbours.
 */
export class Lane {
  readonly #instance: Instance | undefined;
  readonly #answer: (query: SliQuery) => Promise<SliAnswer>;
  readonly #signal: AbortSignal;
  #down: SourceFailure | undefined;

  /** @param instance - undefined for queries that fail before they are sent anywhere */
  constructor(
    instance: Instance | undefined,
    answer: (query: SliQuery) => Promise<SliAnswer>,
    signal: AbortSignal,
  ) {
    this.#instance = instance;
    this.#answer = answer;
    this.#signal = signal;
  }

  /** @returns one answer per query, in the same order */
  async run(queries: SliQuery[]): Promise<SliAnswer[]> {
    const answers = new Map<SliQuery, SliAnswer>();
    const waiting = [...queries];
    const work = async () => {
      for (let query = waiting.shift(); query; query = waiting.shift()) {
        answers.set(query, await this.#answerOrFailure(query));
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
    return queries.flatMap(query => answers.get(query) ?? []);
  }

  async #answerOrFailure(query: SliQuery): Promise<SliAnswer> {
    try {
      if (this.#down) throw this.#down;
      return await this.#answer(query);
    } catch (error) {
      const failure = toFailure(error);
      await this.#examine(failure);
      const { data, code, message } = failure;
      return { digest: query.digest, outcome: 'error', data, code, message };
    }
  }

  async #examine({ data, code }: SourceFailure): Promise<void> {
    if (this.#down || data === 'invalid' || NOT_ITS_HEALTH.has(code)) return;
    try {
      await this.#instance?.api.ping(this.#signal);
    } catch (error) {
      this.#down = toFailure(error);
    }
  }
}

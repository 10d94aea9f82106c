import { SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { toFailure } from '../api/failure';
import { PrometheusApi } from '../api/PrometheusApi';

/** Requests of one instance at the same time; its request budget paces them. */
const CONCURRENCY = 4;

/** Failures that say nothing about the server's health. */
const NOT_ITS_HEALTH = new Set([
  'partial-response',
  'too-many-samples',
  'aborted',
]);

/**
 * The work of one instance in one fetch. Instances do not wait for each other.
 *
 * When something fails in a way that may be the server's fault, the server is asked something trivial: if it cannot
 * answer that, what still waits fails at once, instead of each by its own time-out. If it can, the rest goes on, so
 * that one heavy query does not stop its neighbours.
 */
export class Lane {
  readonly #api: PrometheusApi;
  readonly #signal: AbortSignal;
  readonly #waiting: Array<() => void> = [];
  #free = CONCURRENCY;
  #down: SourceFailure | undefined;

  constructor(api: PrometheusApi, signal: AbortSignal) {
    this.#api = api;
    this.#signal = signal;
  }

  /** True once the server was found not to answer. */
  get isDown(): boolean {
    return this.#down !== undefined;
  }

  /**
   * Does a piece of work when it is its turn.
   *
   * @throws SourceFailure and nothing else
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#turn();
    try {
      if (this.#down) throw this.#down;
      return await work();
    } catch (error) {
      const failure = toFailure(error);
      await this.#examine(failure);
      throw failure;
    } finally {
      this.#free += 1;
      this.#waiting.shift()?.();
    }
  }

  async #turn(): Promise<void> {
    while (this.#free === 0) {
      await new Promise<void>(resolve => {
        this.#waiting.push(resolve);
      });
    }
    this.#free -= 1;
  }

  async #examine({ data, code }: SourceFailure): Promise<void> {
    if (this.#down || data === 'invalid' || NOT_ITS_HEALTH.has(code)) return;
    try {
      await this.#api.ping(this.#signal);
    } catch (error) {
      this.#down = toFailure(error);
    }
  }
}

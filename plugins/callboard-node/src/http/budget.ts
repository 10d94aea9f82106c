import { HttpEnvironment, systemEnvironment } from './environment';

/** How many requests a provider instance is sent. @public */
export interface RequestBudgetOptions {
  requestsPerSecond: number;
  /** Requests that may go at once after a quiet time. Default: one second's worth, at least 1. */
  burst?: number;
}

/**
 * A token bucket that all callers of one provider instance share. Whoever comes first goes first.
 * @public
 */
export class RequestBudget {
  readonly #rate: number;
  readonly #burst: number;
  readonly #environment: HttpEnvironment;
  #tokens: number;
  #updatedAt: number;

  private constructor(
    options: RequestBudgetOptions,
    environment: HttpEnvironment,
  ) {
    this.#rate = options.requestsPerSecond / 1000;
    this.#burst = options.burst ?? Math.max(1, options.requestsPerSecond);
    this.#environment = environment;
    this.#tokens = this.#burst;
    this.#updatedAt = environment.now();
  }

  static create(
    options: RequestBudgetOptions,
    environment: HttpEnvironment = systemEnvironment,
  ): RequestBudget {
    return new RequestBudget(options, environment);
  }

  /**
   * Waits until a request may go. The turn is reserved at once by letting the tokens go below zero, which keeps the
   * order of arrival without a queue; an aborted wait gives its token back.
   */
  async take(signal?: AbortSignal): Promise<void> {
    this.#refill();
    this.#tokens -= 1;
    if (this.#tokens >= 0) return;
    try {
      await this.#environment.sleep(-this.#tokens / this.#rate, signal);
    } catch (error) {
      this.#tokens = Math.min(this.#burst, this.#tokens + 1);
      throw error;
    }
  }

  /** Milliseconds until a request may go at once; 0 for now. Whole ones, rounded up. */
  readyInMs(): number {
    this.#refill();
    return Math.max(0, Math.ceil((1 - this.#tokens) / this.#rate));
  }

  /** Nobody goes for so long: the provider asked all of us to wait. */
  pause(ms: number): void {
    this.#refill();
    this.#tokens = Math.min(this.#tokens, 1 - ms * this.#rate);
  }

  #refill(): void {
    const now = this.#environment.now();
    const earned = Math.max(0, now - this.#updatedAt) * this.#rate;
    this.#tokens = Math.min(this.#burst, this.#tokens + earned);
    this.#updatedAt = now;
  }
}

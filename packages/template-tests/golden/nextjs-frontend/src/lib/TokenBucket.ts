/** Lets `rate` a second pass on average and `burst` at once; the rest is turned away without work. */
export class TokenBucket {
  static create(options: {
    rate: number;
    burst: number;
    now: () => number;
  }): TokenBucket {
    return new TokenBucket(options.rate, options.burst, options.now);
  }

  readonly #rate: number;
  readonly #burst: number;
  readonly #now: () => number;
  #tokens: number;
  #filledAt: number;

  private constructor(rate: number, burst: number, now: () => number) {
    this.#rate = rate;
    this.#burst = burst;
    this.#now = now;
    this.#tokens = burst;
    this.#filledAt = now();
  }

  /** Whether one more may pass; `now` is in milliseconds. */
  take(): boolean {
    const now = this.#now();
    const since = Math.max(0, now - this.#filledAt) / 1000;
    this.#filledAt = now;
    this.#tokens = Math.min(this.#burst, this.#tokens + since * this.#rate);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

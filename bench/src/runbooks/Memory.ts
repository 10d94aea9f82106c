/** Watches how much memory this process holds. */
export class Memory {
  readonly #samples: number[] = [];
  readonly #timer: NodeJS.Timeout;

  static watch(): Memory {
    return new Memory();
  }

  private constructor() {
    const sample = () => this.#samples.push(process.memoryUsage().rss / 1e6);
    sample();
    this.#timer = setInterval(sample, 100);
  }

  /** Stops watching. Megabytes: at the beginning and after each quarter of the time, and the most there were. */
  end(): { quarters: number[]; peak: number } {
    clearInterval(this.#timer);
    const last = this.#samples.length - 1;
    return {
      quarters: [0, 0.25, 0.5, 0.75, 1].map(share =>
        Math.round(this.#samples[Math.round(share * last)] ?? 0),
      ),
      peak: Math.round(Math.max(...this.#samples)),
    };
  }
}

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What is held once garbage is collected, megabytes. */
function held(): number {
  collectGarbage();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}

/** What a span of time did to the memory of this process, megabytes. */
export interface MemoryReport {
  /** Of the machine: at the beginning and after each quarter of the time. */
  quarters: number[];
  /** The most there were. */
  peak: number;
  /** On the heap, without garbage, before and after. */
  before: number;
  after: number;
}

/** Watches how much memory this process takes and holds. */
export class Memory {
  readonly #before = held();
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

  /** Stops watching. */
  end(): MemoryReport {
    clearInterval(this.#timer);
    const last = this.#samples.length - 1;
    return {
      quarters: [0, 0.25, 0.5, 0.75, 1].map(share =>
        Math.round(this.#samples[Math.round(share * last)] ?? 0),
      ),
      peak: Math.round(Math.max(...this.#samples)),
      before: this.#before,
      after: held(),
    };
  }
}

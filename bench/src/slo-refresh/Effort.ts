import { median, timed } from './print';
import { BenchPrometheus } from './prometheus';

/** What several runs of one thing took. */
export class Effort {
  readonly #prometheus: BenchPrometheus;
  readonly #wall: number[] = [];
  readonly #server: number[] = [];
  readonly #own: number[] = [];

  constructor(prometheus: BenchPrometheus) {
    this.#prometheus = prometheus;
  }

  async add(run: () => Promise<void>): Promise<void> {
    const server = await this.#prometheus.cpuSeconds();
    const own = process.cpuUsage();
    this.#wall.push(await timed(run));
    const { user, system } = process.cpuUsage(own);
    this.#own.push((user + system) / 1000);
    this.#server.push(
      (await this.#prometheus.cpuSeconds()) * 1000 - server * 1000,
    );
  }

  /** Median wall time, milliseconds. */
  get ms(): number {
    return median(this.#wall);
  }

  /** Median processor time of this process, milliseconds. */
  get ownMs(): number {
    return median(this.#own);
  }

  /** Median processor time of server and this process, milliseconds. */
  get cpuMs(): number {
    return median(this.#own.map((own, i) => own + (this.#server[i] ?? 0)));
  }
}

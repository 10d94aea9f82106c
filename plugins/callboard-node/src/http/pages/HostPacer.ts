import { RequestBudget } from '../budget';
import { HttpEnvironment, systemEnvironment } from '../environment';
import { ProviderError } from '../errors';
import { Slots } from './Slots';

/** How many requests go to hosts of others. @public */
export interface HostPacerOptions {
  /** To one host, which is a name and a port. No bursts: at least the reciprocal lies between two requests. */
  requestsPerSecond: number;
  /** Requests at once, over all hosts. Who waits for the turn of a host does not count. */
  concurrency: number;
  /** Hosts that are remembered, besides those that requests wait for. Default 10,000. */
  maxHosts?: number;
  /** A host that asks for a longer pause is not waited for, milliseconds. Default 30,000. */
  maxPauseMs?: number;
  environment?: HttpEnvironment;
}

/** The requests to one host, one after the other until they are sent. */
interface Lane {
  budget: RequestBudget;
  pausedUntil: number;
  waiting: number;
  last: Promise<void>;
}

/**
 * Paces requests to many hosts that nobody agreed a rate with: each gets so many per second, all together so many at
 * once, and one that asks for a pause gets it.
 * @public
 */
export class HostPacer {
  readonly #options: HostPacerOptions;
  readonly #environment: HttpEnvironment;
  readonly #slots: Slots;
  readonly #lanes = new Map<string, Lane>();

  private constructor(options: HostPacerOptions) {
    this.#options = options;
    this.#environment = options.environment ?? systemEnvironment;
    this.#slots = Slots.create(options.concurrency);
  }

  static create(options: HostPacerOptions): HostPacer {
    return new HostPacer(options);
  }

  /**
   * Sends a request when it is the turn of its host.
   *
   * @throws ProviderError `rate-limited`, where the host asked for a longer pause than is waited for; the signal's reason
   */
  async run<T>(
    url: URL,
    request: () => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const lane = this.#laneOf(url);
    const entered = lane.last.then(() => this.#enter(lane, url, signal));
    lane.last = entered.catch(() => undefined);
    lane.waiting += 1;
    try {
      await entered;
    } finally {
      lane.waiting -= 1;
    }
    try {
      return await request();
    } finally {
      this.#slots.release();
    }
  }

  /** Nobody asks the host for so long. */
  pause(url: URL, ms: number): void {
    const lane = this.#laneOf(url);
    const until = this.#environment.now() + ms;
    lane.pausedUntil = Math.max(lane.pausedUntil, until);
  }

  /** How long the host is still left alone because it asked for it, milliseconds. */
  pausedMs(url: URL): number {
    const until = this.#lanes.get(url.host)?.pausedUntil ?? 0;
    return Math.max(0, until - this.#environment.now());
  }

  /** Hosts that are remembered. */
  get hosts(): number {
    return this.#lanes.size;
  }

  /** The slot is taken last, so that nobody holds one while waiting for a host. */
  async #enter(lane: Lane, url: URL, signal?: AbortSignal): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const paused = this.pausedMs(url);
      if (paused > (this.#options.maxPauseMs ?? 30_000)) {
        throw leftAlone(url, paused);
      }
      const wait = Math.max(paused, lane.budget.readyInMs());
      if (wait > 0) {
        await this.#environment.sleep(wait, signal);
        continue;
      }
      await this.#slots.take(signal);
      if (this.pausedMs(url) === 0) {
        await lane.budget.take();
        return;
      }
      this.#slots.release();
    }
  }

  /** What was used last stands last. */
  #laneOf({ host }: URL): Lane {
    const known = this.#lanes.get(host);
    const lane = known ?? this.#createLane();
    this.#lanes.delete(host);
    this.#lanes.set(host, lane);
    return lane;
  }

  #createLane(): Lane {
    if (this.#lanes.size >= (this.#options.maxHosts ?? 10_000)) {
      this.#forgetOne();
    }
    const { requestsPerSecond } = this.#options;
    return {
      budget: RequestBudget.create(
        { requestsPerSecond, burst: 1 },
        this.#environment,
      ),
      pausedUntil: 0,
      waiting: 0,
      last: Promise.resolve(),
    };
  }

  /** Only of a host that might be asked now can be forgotten when it was asked last. */
  #forgetOne(): void {
    const now = this.#environment.now();
    for (const [host, lane] of this.#lanes) {
      const isIdle = lane.waiting === 0 && lane.pausedUntil <= now;
      if (isIdle && lane.budget.readyInMs() === 0) {
        this.#lanes.delete(host);
        return;
      }
    }
  }
}

function leftAlone({ host }: URL, ms: number): ProviderError {
  const retryAfterSeconds = Math.ceil(ms / 1000);
  return new ProviderError(
    'rate-limited',
    `${host} asked to be left alone for another ${retryAfterSeconds} s`,
    { retryAfterSeconds },
  );
}

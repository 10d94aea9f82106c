import { SourceWarning } from '@callboard/backstage-plugin-slo-node';
import { Instance } from './Instances';

/** Clocks that differ by less are taken to agree; a request takes its time, too. */
const TOLERANCE_MS = 30_000;

/** Compares the servers' clocks with ours: a bucket must not be read before it is over there. */
export class Clocks {
  readonly #now: () => number;
  readonly #signal: AbortSignal;
  readonly #aheadMs = new Map<string, number>();

  constructor(now: () => number, signal: AbortSignal) {
    this.#now = now;
    this.#signal = signal;
  }

  /** Asks each server once. One that does not answer is the readings' matter. */
  async check(instances: Instance[]): Promise<void> {
    const byId = new Map(instances.map(instance => [instance.id, instance]));
    await Promise.all(
      [...byId].map(async ([id, { api }]) => {
        const clock = await api.clock(this.#signal).catch(() => undefined);
        if (clock !== undefined) this.#aheadMs.set(id, clock - this.#now());
      }),
    );
  }

  /** What is to be said about a server's clock. */
  warnings(id: string): SourceWarning[] {
    const aheadMs = this.#aheadMs.get(id) ?? 0;
    if (Math.abs(aheadMs) <= TOLERANCE_MS) return [];
    const seconds = Math.round(Math.abs(aheadMs) / 1000);
    return aheadMs > 0
      ? [
          {
            code: 'clock-ahead',
            message: `The clock of Prometheus is ${seconds} s ahead of Callboard's`,
          },
        ]
      : [
          {
            code: 'clock-behind',
            message: `The clock of Prometheus is ${seconds} s behind Callboard's: the newest buckets may not be complete`,
          },
        ];
  }
}

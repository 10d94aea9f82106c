import { SourceWarning } from '@callboard/backstage-plugin-slo-node';

/** Gathers what was noticed bucket by bucket: one warning per code, which names the first bucket. */
export class Warnings {
  readonly #found = new Map<string, { message: string; count: number }>();

  add(code: string, seconds: number, what: string): void {
    const known = this.#found.get(code);
    const message = `Bucket ${new Date(seconds * 1000).toISOString()}: ${what}`;
    this.#found.set(code, {
      message: known?.message ?? message,
      count: (known?.count ?? 0) + 1,
    });
  }

  list(): SourceWarning[] {
    return [...this.#found].map(([code, { message, count }]) => ({
      code,
      message: count > 1 ? `${message} (and ${count - 1} more)` : message,
    }));
  }
}

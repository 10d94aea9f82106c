import { SourceWarning } from '@callboard/backstage-plugin-slo-node';
import { formatBucket } from './buckets';

/** Gathers what is wrong with buckets into one warning per code, which names the first of them. */
export class Findings {
  readonly #found = new Map<
    string,
    { bucket: number; what: string; buckets: Set<number> }
  >();

  add(bucket: number, code: string, what: string): void {
    const known = this.#found.get(code);
    if (known) known.buckets.add(bucket);
    else this.#found.set(code, { bucket, what, buckets: new Set([bucket]) });
  }

  warnings(): SourceWarning[] {
    return [...this.#found].map(([code, { bucket, what, buckets }]) => {
      const others = buckets.size - 1;
      const more = others > 0 ? ` (and ${others} more buckets)` : '';
      return {
        code,
        message: `Bucket ${formatBucket(bucket)}: ${what}${more}`,
      };
    });
  }
}

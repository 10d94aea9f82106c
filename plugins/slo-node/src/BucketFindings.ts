import { SourceWarning } from './sources';

/** Gathers what is wrong with buckets into one warning per code, which names the first of them. @public */
export class BucketFindings {
  readonly #found = new Map<
    string,
    { bucket: number; what: string; buckets: Set<number> }
  >();

  /**
   * @param bucket - start of the bucket, seconds since the epoch
   * @param code - stable, kebab-case
   * @param what - what is wrong, shown to people
   */
  add(bucket: number, code: string, what: string): void {
    const known = this.#found.get(code);
    if (known) known.buckets.add(bucket);
    else this.#found.set(code, { bucket, what, buckets: new Set([bucket]) });
  }

  /** One per code, in the order in which they were first found. */
  warnings(): SourceWarning[] {
    return [...this.#found].map(([code, { bucket, what, buckets }]) => {
      const others = buckets.size - 1;
      const more =
        others > 0
          ? ` (and ${others} more ${others === 1 ? 'bucket' : 'buckets'})`
          : '';
      const start = new Date(bucket * 1000).toISOString();
      return { code, message: `Bucket ${start}: ${what}${more}` };
    });
  }
}

/** As many reasons are told; who has more has another problem. */
const MAX_REASONS = 3;

/** What an expression gives where something it needs is not known: neither true nor false. */
export class Unknown {
  readonly reasons: readonly string[];

  private constructor(reasons: readonly string[]) {
    this.reasons = reasons;
  }

  /** @param reason - for people, without a full stop */
  static because(reason: string): Unknown {
    return new Unknown([reason]);
  }

  /** Unknown for both reasons; `other` may be known. */
  and(other: unknown): Unknown {
    if (!(other instanceof Unknown)) {
      return this;
    }
    const reasons = new Set([...this.reasons, ...other.reasons]);
    return reasons.size === this.reasons.length
      ? this
      : new Unknown([...reasons]);
  }

  get reason(): string {
    const told = this.reasons.slice(0, MAX_REASONS);
    const more = this.reasons.length - told.length;
    return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  }
}

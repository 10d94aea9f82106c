/** How long and how much a {@link TtlCache} remembers. @public */
export interface TtlCacheOptions {
  /** Milliseconds, counted from the moment a value was set. */
  ttlMs: number;
  maxItems: number;
  now: () => Date;
}

/** Remembers values for a fixed time, and at most so many: the oldest goes first. @public */
export class TtlCache<T> {
  readonly #options: TtlCacheOptions;
  readonly #items = new Map<string, { value: T; expires: number }>();

  static create<T>(options: TtlCacheOptions): TtlCache<T> {
    return new TtlCache(options);
  }

  private constructor(options: TtlCacheOptions) {
    this.#options = options;
  }

  get(key: string): T | undefined {
    const item = this.#items.get(key);
    if (item && item.expires <= this.#options.now().getTime()) {
      this.#items.delete(key);
      return undefined;
    }
    return item?.value;
  }

  set(key: string, value: T): void {
    const { ttlMs, maxItems, now } = this.#options;
    this.#items.delete(key);
    this.#items.set(key, { value, expires: now().getTime() + ttlMs });
    const [oldest] = this.#items.keys();
    if (this.#items.size > maxItems && oldest !== undefined) {
      this.#items.delete(oldest);
    }
  }
}

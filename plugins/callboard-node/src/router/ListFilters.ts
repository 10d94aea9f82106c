/** What is wanted of each filter: any of these values; everything where it is left out. @public */
export type WantedValues<TFilter extends string> = {
  [filter in TFilter]?: readonly string[];
};

/** Filters of a list whose alternatives are counted, for pages that offer them. @public */
export class ListFilters<TItem, TFilter extends string> {
  readonly #values: Record<TFilter, (item: TItem) => string | undefined>;
  readonly #names: TFilter[];

  /** @param values - what of an item each filter looks at */
  static create<TItem, TFilter extends string>(
    values: Record<TFilter, (item: TItem) => string | undefined>,
  ): ListFilters<TItem, TFilter> {
    return new ListFilters(values);
  }

  private constructor(
    values: Record<TFilter, (item: TItem) => string | undefined>,
  ) {
    this.#values = values;
    this.#names = Object.keys(values) as TFilter[];
  }

  /** Whether an item is wanted by all filters. */
  matches(item: TItem, wanted: WantedValues<TFilter>): boolean {
    return this.#names.every(name => this.#passes(item, wanted, name));
  }

  /** Whether an item is wanted, or would be if one of the filters were off: those that {@link ListFilters.count} needs. */
  nearlyMatches(item: TItem, wanted: WantedValues<TFilter>): boolean {
    const missed = this.#names.filter(
      name => !this.#passes(item, wanted, name),
    );
    return missed.length <= 1;
  }

  /** How many items there are per value of a filter that is ignored itself: its alternatives keep their counts. */
  count(
    items: readonly TItem[],
    wanted: WantedValues<TFilter>,
    filter: TFilter,
  ): Record<string, number> {
    const others: WantedValues<TFilter> = { ...wanted, [filter]: undefined };
    const counts: Record<string, number> = {};
    for (const item of items) {
      const value = this.#values[filter](item);
      if (value !== undefined && this.matches(item, others)) {
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    return counts;
  }

  #passes(item: TItem, wanted: WantedValues<TFilter>, name: TFilter): boolean {
    const values = wanted[name];
    if (!values) return true;
    const value = this.#values[name](item);
    return value !== undefined && values.includes(value);
  }
}

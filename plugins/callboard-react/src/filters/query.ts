/**
 * Filters as a query: what narrows nothing is left out.
 * @public
 */
export function toQuery<F extends Record<string, string | string[]>>(
  filters: F,
): Partial<F> {
  const query: Partial<F> = { ...filters };
  for (const [name, value] of Object.entries(filters)) {
    if (value.length === 0) {
      Reflect.deleteProperty(query, name);
    }
  }
  return query;
}

/**
 * True where anything is narrowed.
 * @public
 */
export function isNarrowed(
  filters: Record<string, string | string[]>,
): boolean {
  return Object.values(filters).some(({ length }) => length > 0);
}

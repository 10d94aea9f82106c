/**
 * The PromQL of a `metricSource.spec`: at `query`, or at `promql` as some write it.
 *
 * @returns without blanks around it; undefined where there is none
 * @public
 */
export function promqlTextOf(
  spec: Record<string, unknown>,
): string | undefined {
  const text = spec.query ?? spec.promql;
  return typeof text === 'string' ? text.trim() || undefined : undefined;
}

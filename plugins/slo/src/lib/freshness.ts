import { SloStatus } from '@callboard/backstage-plugin-slo-common';

/** How old the figures of an SLO are, and whether they can be trusted. */
export function freshnessOf(status: Pick<SloStatus, 'asOf' | 'data'>): {
  asOf: string | null;
  stale: boolean;
} {
  return { asOf: status.asOf, stale: status.data !== 'ok' };
}

/** The age of a block that shows several SLOs: that of its oldest figures that can be trusted, else of the newest. */
export function freshnessOfAll(
  items: Pick<SloStatus, 'asOf' | 'data'>[],
): { asOf: string | null; stale: boolean } | undefined {
  const instants = (list: typeof items) =>
    list.flatMap(item => item.asOf ?? []).sort();
  const trusted = instants(items.filter(item => item.data === 'ok'));
  const any = instants(items);
  if (trusted.length > 0) {
    return { asOf: trusted[0] ?? null, stale: false };
  }
  return any.length > 0
    ? { asOf: any[any.length - 1] ?? null, stale: true }
    : undefined;
}

import {
  SloFacets,
  SloQuery,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';

/** Whether a value is wanted; none wanted means any. */
export const within = <T extends string>(
  wanted: T[] | undefined,
  value?: T,
): boolean =>
  !wanted?.length || (value !== undefined && wanted.includes(value));

/** Whether a query finds an SLO. */
export function matches(slo: SloStatus, query: SloQuery): boolean {
  const text = `${slo.title} ${slo.ref} ${slo.entityRef}`.toLowerCase();
  return (
    within(query.entityRef, slo.entityRef) &&
    within(query.owner, slo.ownerRef) &&
    within(query.state, slo.state) &&
    within(query.data, slo.data) &&
    within(query.tier, slo.tier) &&
    (query.text ?? '')
      .toLowerCase()
      .split(/\s+/)
      .every(word => text.includes(word))
  );
}

function countBy(items: (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    if (item) {
      counts[item] = (counts[item] ?? 0) + 1;
    }
  }
  return counts;
}

/** How many SLOs there are per value; each facet ignores its own filter. */
export function facetsOf(items: SloStatus[], query: SloQuery): SloFacets {
  const of = (name: keyof SloQuery) =>
    items.filter(slo => matches(slo, { ...query, [name]: undefined }));
  return {
    state: countBy(of('state').map(slo => slo.state)),
    data: countBy(of('data').map(slo => slo.data)),
    owner: countBy(of('owner').map(slo => slo.ownerRef)),
    tier: countBy(of('tier').map(slo => slo.tier)),
  };
}

import {
  EntityScorecard,
  PageQuery,
  SelectionQuery,
} from '@callboard/backstage-plugin-scorecards-common';
import { DemoService, isWithin } from './company';

/** One page of a list. */
export function cut<T>(items: T[], { cursor, limit = 100 }: PageQuery) {
  const from = Number(cursor ?? 0);
  const to = from + limit;
  return {
    items: items.slice(from, to),
    totalItems: items.length,
    nextCursor: to < items.length ? String(to) : undefined,
  };
}

const among = (asked: string[] | undefined, value: string | undefined) =>
  !asked?.length || asked.includes(value ?? 'none');

/** Whether a service is asked for. */
export function isSelected(
  service: DemoService,
  query: SelectionQuery,
): boolean {
  const said = `${service.title} ${service.ref}`.toLowerCase();
  return (
    among(query.entityRef, service.ref) &&
    (!query.owner?.length ||
      query.owner.some(ref => isWithin(service.ownerRef, ref))) &&
    among(query.system, service.systemRef) &&
    among(query.domain, service.domainRef) &&
    among(query.tier, service.tier) &&
    (query.text ?? '')
      .toLowerCase()
      .split(/\s+/)
      .every(word => said.includes(word))
  );
}

/** How often each value occurs. */
export function countBy(
  values: (string | undefined)[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) {
    if (value !== undefined) {
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** Items per owner, tier and standing. */
export function facetsOf(items: EntityScorecard[]) {
  return {
    owner: countBy(items.map(({ ownerRef }) => ownerRef)),
    tier: countBy(items.map(({ tier = 'none' }) => tier)),
    level: countBy(items.map(({ standing }) => standing)),
  };
}

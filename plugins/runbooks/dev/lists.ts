import {
  EntityQuery,
  PageQuery,
} from '@callboard/backstage-plugin-runbooks-common';
import { countOf } from './serviceCoverage';

interface Owned {
  entityRef: string;
  ownerRef?: string;
  tier?: string;
}

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

/** Whether an item is asked for, whatever its state. */
export function matches(
  item: Owned,
  query: EntityQuery,
  texts: string[],
): boolean {
  const { owner, tier, text = '' } = query;
  const said = [item.entityRef, ...texts].join(' ').toLowerCase();
  return (
    (!owner?.length || owner.includes(item.ownerRef ?? '')) &&
    (!tier?.length || tier.includes(item.tier ?? '')) &&
    text
      .toLowerCase()
      .split(/\s+/)
      .every(word => said.includes(word))
  );
}

/** Items per owner and tier. */
export function facetsOf(items: Owned[]) {
  return {
    owner: countOf(items.map(({ ownerRef }) => ownerRef)),
    tier: countOf(items.map(({ tier }) => tier)),
  };
}

import {
  hasWords,
  ListFilters,
  PageCursor,
  selectPage as selectPageOf,
} from '@callboard/backstage-plugin-callboard-node';
import { SloFacets, urgency } from '@callboard/backstage-plugin-slo-common';
import { StatusKey } from '../../database/StatusStore';
import { ListRequest } from '../../service/request/parseListRequest';

const filters = ListFilters.create({
  states: ({ state }: StatusKey) => state,
  data: ({ data }: StatusKey) => data,
  owners: ({ ownerRef }: StatusKey) => ownerRef,
  tiers: ({ tier }: StatusKey) => tier,
});

function matchesRest(key: StatusKey, request: ListRequest): boolean {
  const { entityRefs, words } = request;
  const { title, ref, entityRef } = key;
  if (entityRefs && !(entityRef && entityRefs.includes(entityRef))) {
    return false;
  }
  return hasWords(words, title, ref, entityRef);
}

/** Whether an SLO is asked for. */
export function matches(key: StatusKey, request: ListRequest): boolean {
  return matchesRest(key, request) && filters.matches(key, request);
}

/** Whether an SLO is asked for, or would be if one of the counted filters were off. */
export function matchesForFacets(
  key: StatusKey,
  request: ListRequest,
): boolean {
  return filters.nearlyMatches(key, request) && matchesRest(key, request);
}

/**
 * How many SLOs there are per value. Each facet ignores its own filter, so that the alternatives keep their counts.
 *
 * @param keys - those of {@link matchesForFacets} that the caller may see
 */
export function countFacets(
  keys: StatusKey[],
  request: ListRequest,
): SloFacets {
  return {
    state: filters.count(keys, request, 'states'),
    data: filters.count(keys, request, 'data'),
    owner: filters.count(keys, request, 'owners'),
    tier: filters.count(keys, request, 'tiers'),
  };
}

const toCursor = (key: StatusKey): PageCursor => ({
  rank: urgency(key.state, key.data),
  text: key.title,
  ref: key.ref,
});

/** One page of SLOs, most urgent first, then by title. */
export function selectPage(
  keys: StatusKey[],
  { limit, after }: Pick<ListRequest, 'limit' | 'after'>,
): { refs: string[]; nextCursor?: string } {
  const page = selectPageOf(keys, { cursorOf: toCursor, limit, after });
  return {
    refs: page.items.map(({ ref }) => ref),
    nextCursor: page.nextCursor,
  };
}

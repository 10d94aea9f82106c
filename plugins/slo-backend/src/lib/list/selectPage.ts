import {
  hasWords,
  PageCursor,
  selectPage as selectPageOf,
} from '@callboard/backstage-plugin-callboard-node';
import { SloFacets, urgency } from '@callboard/backstage-plugin-slo-common';
import { StatusKey } from '../../database/StatusStore';
import { ListRequest } from '../../service/request/parseListRequest';

/** The filters that are counted per value. */
const FACETS = {
  state: { key: 'state', filter: 'states' },
  data: { key: 'data', filter: 'data' },
  owner: { key: 'ownerRef', filter: 'owners' },
  tier: { key: 'tier', filter: 'tiers' },
} as const;

type FacetName = keyof typeof FACETS;
const FACET_NAMES: FacetName[] = ['state', 'data', 'owner', 'tier'];

function matchesFacet(key: StatusKey, request: ListRequest, name: FacetName) {
  const wanted: readonly string[] | undefined = request[FACETS[name].filter];
  const value = key[FACETS[name].key];
  return !wanted || (value !== undefined && wanted.includes(value));
}

function matchesRest(key: StatusKey, request: ListRequest): boolean {
  const { entityRefs, words } = request;
  if (entityRefs && !(key.entityRef && entityRefs.includes(key.entityRef))) {
    return false;
  }
  return hasWords(words, key.title, key.ref, key.entityRef);
}

/** Whether an SLO is asked for. */
export function matches(key: StatusKey, request: ListRequest): boolean {
  return (
    matchesRest(key, request) &&
    FACET_NAMES.every(name => matchesFacet(key, request, name))
  );
}

/** Whether an SLO is asked for, or would be if one of the counted filters were off. */
export function matchesForFacets(
  key: StatusKey,
  request: ListRequest,
): boolean {
  const missed = FACET_NAMES.filter(name => !matchesFacet(key, request, name));
  return missed.length <= 1 && matchesRest(key, request);
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
  const count = (name: FacetName) => {
    const others = FACET_NAMES.filter(other => other !== name);
    const counts: Record<string, number> = {};
    for (const key of keys) {
      const value = key[FACETS[name].key];
      if (
        value !== undefined &&
        others.every(other => matchesFacet(key, request, other))
      ) {
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    return counts;
  };
  return {
    state: count('state'),
    data: count('data'),
    owner: count('owner'),
    tier: count('tier'),
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

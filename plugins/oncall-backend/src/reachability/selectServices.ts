import {
  hasWords,
  ListFilters,
  selectPage,
} from '@callboard/backstage-plugin-callboard-node';
import {
  ReachabilityFacets,
  ReachabilityState,
} from '@callboard/backstage-plugin-oncall-common';
import { ReachabilityRequest } from './parseReachabilityQuery';
import { ReachabilityKey } from './ReachabilityStore';

/** Worst first. */
const ORDER: ReachabilityState[] = ['unreachable', 'unknown', 'reachable'];
const NO_TIER = '9';

const filters = ListFilters.create({
  verdicts: ({ verdict }: ReachabilityKey) => verdict,
  owners: ({ ownerRef }: ReachabilityKey) => ownerRef,
  tiers: ({ tier }: ReachabilityKey) => tier,
});

/** Whether a service is asked for, the counted filters aside. */
export function isCandidate(
  { entityRef, title }: ReachabilityKey,
  { entityRefs, words }: ReachabilityRequest,
): boolean {
  return (
    (!entityRefs || entityRefs.includes(entityRef)) &&
    hasWords(words, title, entityRef)
  );
}

/** Whether a candidate is asked for. */
export function isAsked(
  key: ReachabilityKey,
  request: ReachabilityRequest,
): boolean {
  return filters.matches(key, request);
}

/** Services per verdict, none where there are none. */
export function countVerdicts(
  candidates: readonly ReachabilityKey[],
  request: ReachabilityRequest,
): Record<string, number> {
  return {
    ...Object.fromEntries(ORDER.map(verdict => [verdict, 0])),
    ...filters.count(candidates, request, 'verdicts'),
  };
}

/** Services per owner and per tier. */
export function countFacets(
  candidates: readonly ReachabilityKey[],
  request: ReachabilityRequest,
): ReachabilityFacets {
  return {
    owner: filters.count(candidates, request, 'owners'),
    tier: filters.count(candidates, request, 'tiers'),
  };
}

/** One page of services: the worst first, of those the most important, then by title. */
export function selectServices(
  keys: readonly ReachabilityKey[],
  { limit = keys.length, after }: Pick<ReachabilityRequest, 'limit' | 'after'>,
): { items: ReachabilityKey[]; nextCursor?: string } {
  return selectPage(keys, {
    cursorOf: ({ entityRef, title, tier = NO_TIER, verdict }) => ({
      rank: ORDER.indexOf(verdict),
      text: `${tier} ${title.toLocaleLowerCase('en-US')}`,
      ref: entityRef,
    }),
    limit,
    after,
  });
}

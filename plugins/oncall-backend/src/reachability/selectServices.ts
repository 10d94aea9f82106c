import {
  hasWords,
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

/** The filters whose alternatives are counted, and what of a service they look at. */
const COUNTED = {
  verdicts: ({ verdict }: ReachabilityKey) => verdict,
  owners: ({ ownerRef }: ReachabilityKey) => ownerRef,
  tiers: ({ tier }: ReachabilityKey) => tier,
};

type Filter = keyof typeof COUNTED;

const FILTERS: Filter[] = ['verdicts', 'owners', 'tiers'];

function passes(
  key: ReachabilityKey,
  request: ReachabilityRequest,
  filter: Filter,
): boolean {
  const wanted: readonly string[] | undefined = request[filter];
  const value = COUNTED[filter](key);
  return !wanted || (value !== undefined && wanted.includes(value));
}

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
  return FILTERS.every(filter => passes(key, request, filter));
}

/** How many candidates there are per value of a filter that is ignored itself: the alternatives keep their counts. */
function count(
  candidates: readonly ReachabilityKey[],
  request: ReachabilityRequest,
  filter: Filter,
): Record<string, number> {
  const others = FILTERS.filter(other => other !== filter);
  const counts: Record<string, number> = {};
  for (const key of candidates) {
    const value = COUNTED[filter](key);
    if (
      value !== undefined &&
      others.every(other => passes(key, request, other))
    ) {
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** Services per verdict, none where there are none. */
export function countVerdicts(
  candidates: readonly ReachabilityKey[],
  request: ReachabilityRequest,
): Record<string, number> {
  return {
    ...Object.fromEntries(ORDER.map(verdict => [verdict, 0])),
    ...count(candidates, request, 'verdicts'),
  };
}

/** Services per owner and per tier. */
export function countFacets(
  candidates: readonly ReachabilityKey[],
  request: ReachabilityRequest,
): ReachabilityFacets {
  return {
    owner: count(candidates, request, 'owners'),
    tier: count(candidates, request, 'tiers'),
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

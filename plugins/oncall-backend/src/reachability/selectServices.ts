import { selectPage } from '@callboard/backstage-plugin-callboard-node';
import { ReachabilityState } from '@callboard/backstage-plugin-oncall-common';
import { hasWords } from '../service/request/list';
import { ReachabilityRequest } from './parseReachabilityQuery';
import { ReachabilityKey } from './ReachabilityStore';

/** Worst first. */
const ORDER: ReachabilityState[] = ['unreachable', 'unknown', 'reachable'];
const NO_TIER = '9';

/** Whether a service is asked for, whatever its verdict. */
export function isAsked(
  key: ReachabilityKey,
  request: ReachabilityRequest,
): boolean {
  const { entityRefs, owners, tiers, words } = request;
  const includes = (wanted: string[] | undefined, value?: string) =>
    !wanted || (value !== undefined && wanted.includes(value));
  return (
    includes(entityRefs, key.entityRef) &&
    includes(owners, key.ownerRef) &&
    includes(tiers, key.tier) &&
    hasWords(words, key.title, key.entityRef)
  );
}

/** How many services there are per verdict, also of verdicts that are not asked for: they stay on offer. */
export function countVerdicts(
  keys: readonly ReachabilityKey[],
): Record<ReachabilityState, number> {
  const counts = { unreachable: 0, unknown: 0, reachable: 0 };
  keys.forEach(({ verdict }) => {
    counts[verdict] += 1;
  });
  return counts;
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

import type { ChainLinkName, ReachabilityState } from '../schema';
import { Judgement, notChecked, Yardstick } from './Judgement';
import { judgeGaps } from './links/gaps';
import { judgeNow } from './links/now';
import { judgeMembers, judgeOwner } from './links/owner';
import { judgeResponders } from './links/responders';
import { judgeRoute } from './links/route';
import { judgePaging, judgeSchedule } from './links/schedule';
import { sortSchedules } from './schedules';
import {
  JudgedLink,
  ReachabilityFacts,
  ReachabilityOptions,
  ReachabilityVerdict,
} from './types';

const DAY = 86_400_000;

/** The chain, and what each link hangs on: without that there is nothing to look at. */
const CHAIN: [link: ChainLinkName, hangsOn?: ChainLinkName][] = [
  ['owner'],
  ['members', 'owner'],
  ['schedule'],
  ['paging', 'schedule'],
  ['now', 'paging'],
  ['gaps', 'paging'],
  ['responders', 'paging'],
  ['route', 'paging'],
];

function readOptions(
  { tier }: ReachabilityFacts,
  options: ReachabilityOptions,
): Yardstick {
  const { now, days = 14, timeZone = 'UTC', routeProof = {} } = options;
  const { alwaysOnTiers = ['1', '2'] } = options;
  const { requiredTiers = [], maxAgeDays = 90 } = routeProof;
  const isOne = (tiers: readonly string[]) =>
    tier !== undefined && tiers.includes(tier);
  return {
    now,
    horizon: now + days * DAY,
    timeZone,
    tier,
    alwaysOn: isOne(alwaysOnTiers),
    proofRequired: isOne(requiredTiers),
    proofMaxAge: maxAgeDays * DAY,
  };
}

function judgeLinks(
  facts: ReachabilityFacts,
  yardstick: Yardstick,
): Record<ChainLinkName, () => Judgement> {
  const sorted = sortSchedules(facts.schedules?.value ?? [], yardstick);
  return {
    owner: () => judgeOwner(facts, yardstick),
    members: () => judgeMembers(facts, yardstick),
    schedule: () => judgeSchedule(facts, yardstick),
    paging: () => judgePaging(sorted),
    now: () => judgeNow(sorted, yardstick),
    gaps: () => judgeGaps(sorted, yardstick),
    responders: () => judgeResponders(facts, sorted, yardstick),
    route: () => judgeRoute(facts, yardstick),
  };
}

function decide(links: readonly JudgedLink[]): {
  verdict: ReachabilityState;
  brokenLink?: JudgedLink;
} {
  const brokenLink = links.find(({ state }) => state === 'broken');
  const unknownLink = links.find(({ state }) => state === 'unknown');
  if (brokenLink) {
    return { verdict: 'unreachable', brokenLink };
  }
  return unknownLink
    ? { verdict: 'unknown', brokenLink: unknownLink }
    : { verdict: 'reachable' };
}

/**
 * Whether an alert of a service reaches somebody, link by link: the owner exists, it has members, a schedule is mapped, its
 * provider pages, somebody is on call now, there is no undeclared gap in the days to come, everybody on call in them is a
 * user with a contact, and a test page has proved the route.
 *
 * A link is broken only by what is known for certain. What could not be read again is unknown, whether it was good or bad;
 * and what hangs on a broken link is not checked. Of several schedules one that answers is enough, the others are warned
 * of; but everybody who is on call on one of them has to be somebody.
 * @public
 */
export function judgeReachability(
  facts: ReachabilityFacts,
  options: ReachabilityOptions,
): ReachabilityVerdict {
  const judges = judgeLinks(facts, readOptions(facts, options));
  const links: JudgedLink[] = [];
  const warnings: string[] = [];
  const isIdle = (name: ChainLinkName | undefined) =>
    links.some(
      ({ link, state }) =>
        link === name && (state === 'broken' || state === 'not-checked'),
    );
  // No mapping that was ever read, or none but an old one: then there is no schedule to look at either.
  const hasNone = !facts.schedules?.value.length;
  for (const [link, hangsOn] of CHAIN) {
    const { warnings: found = [], ...judgement } =
      isIdle(hangsOn) || (hangsOn === 'schedule' && hasNone)
        ? notChecked('not checked: the chain does not hold up to here')
        : judges[link]();
    links.push({ link, ...judgement });
    warnings.push(...found);
  }
  const ages = links.flatMap(({ asOf }) => asOf ?? []);
  return {
    ...decide(links),
    links,
    warnings,
    ...(ages.length > 0 && { asOf: Math.min(...ages) }),
  };
}

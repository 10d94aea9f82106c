import {
  ChainLink,
  Reachability,
  ReachabilityInterval,
  ReachabilityState,
  ScheduleSummary,
} from '@callboard/backstage-plugin-oncall-common';
import { DAY, iso } from './documents';
import { TEAM } from './people';

const ORDER = [
  'owner',
  'members',
  'schedule',
  'paging',
  'now',
  'gaps',
  'responders',
  'route',
] as const;

type Judged = Partial<Record<ChainLink['link'], Omit<ChainLink, 'link'>>>;

const FINE: Required<Judged> = {
  owner: { state: 'ok', message: 'payments-core owns it' },
  members: { state: 'ok', message: 'payments-core has 6 members' },
  schedule: { state: 'ok', message: 'a schedule is mapped' },
  paging: { state: 'ok', message: 'whoever is on call is paged' },
  now: { state: 'ok', message: 'somebody is on call now' },
  gaps: { state: 'ok', message: 'no gap in the next 14 days' },
  responders: {
    state: 'ok',
    message:
      'everybody of the next 14 days is in the catalog and has a contact',
  },
  route: { state: 'not-checked', message: 'no test page was recorded yet' },
};

/** Nothing can be said of the links after the schedule. */
function after(state: ChainLink['state'], message: string): Judged {
  const said = { state, message };
  return { paging: said, now: said, gaps: said, responders: said, route: said };
}

function judge(schedules: ScheduleSummary[], entityRef: string): Judged {
  if (schedules.length === 0) {
    return {
      ...after('not-checked', 'there is no schedule to look at'),
      schedule: { state: 'broken', message: 'no schedule is mapped' },
    };
  }
  if (schedules.some(({ state }) => state === 'unknown')) {
    const message = schedules[0]?.staleReason ?? 'never read';
    return after('unknown', message);
  }
  const judged: Judged = {};
  const paging = schedules.find(one => one.paging !== 'active')?.paging;
  if (paging) {
    judged.paging = {
      state: 'broken',
      message: `the service is ${
        paging === 'disabled' ? 'disabled' : 'in maintenance'
      } at its provider, which pages nobody`,
    };
  }
  const state = schedules.map(one => one.state);
  if (state.includes('gap-now')) {
    judged.now = { state: 'broken', message: 'no level has anybody on call' };
  }
  if (state.includes('gap-ahead')) {
    judged.gaps = {
      state: 'broken',
      message: `nobody is on call from ${schedules
        .find(one => one.nextGap)
        ?.nextGap?.start.slice(0, 16)
        .replace('T', ' ')} UTC`,
    };
  }
  if (state.includes('stale')) {
    judged.now = {
      state: 'unknown',
      message: `what is known is stale: ${schedules[0]?.staleReason}`,
    };
  }
  if (entityRef.endsWith('/strangers')) {
    judged.responders = {
      state: 'broken',
      message: 'Tobias Reinholt is on call and no longer in the catalog',
    };
  }
  return judged;
}

/** The chain from a service to a person, link by link. */
export function reachabilityOf(
  entityRef: string,
  schedules: ScheduleSummary[],
  now: number,
): Reachability {
  const judged = { ...FINE, ...judge(schedules, entityRef) };
  const links = ORDER.map(link => ({ link, ...judged[link] }));
  const broken = links.find(({ state }) => state === 'broken');
  const unknown = links.find(({ state }) => state === 'unknown');
  const unsure: ReachabilityState = unknown ? 'unknown' : 'reachable';
  const verdict = broken ? 'unreachable' : unsure;
  return {
    entityRef,
    title: `Recipe: ${entityRef.split('/')[1]}`,
    ownerRef: TEAM,
    tier: '1',
    verdict,
    brokenLink: broken ?? unknown,
    links,
    warnings:
      schedules[0]?.nextGap?.severity === 'amber'
        ? ['primary is empty for a while; secondary answers 5 minutes later']
        : [],
    schedules: schedules.map(({ ref }) => ref),
    since: iso(now - 3 * DAY),
    asOf: iso(now - 60_000),
  };
}

/** How the verdict was, newest first. */
export function historyOf(
  current: Reachability,
  now: number,
): ReachabilityInterval[] {
  return [
    {
      from: current.since,
      to: null,
      verdict: current.verdict,
      link: current.brokenLink?.link,
      message: current.brokenLink?.message,
    },
    { from: iso(now - 30 * DAY), to: current.since, verdict: 'reachable' },
    {
      from: iso(now - 31 * DAY),
      to: iso(now - 30 * DAY),
      verdict: 'unreachable',
      link: 'now',
      message: 'no level has anybody on call',
    },
  ];
}

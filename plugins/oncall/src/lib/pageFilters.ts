import {
  ReachabilityState,
  ScheduleState,
} from '@callboard/backstage-plugin-oncall-common';
import { REACHABILITY_STATES, SCHEDULE_STATES } from './states';

/** The tabs of the page of all schedules, as they stand in its URL. */
export const ON_CALL_VIEWS = [
  ['schedules', 'Schedules'],
  ['reachability', 'Reachability'],
  ['gaps', 'Gaps'],
  ['load', 'Load'],
  ['incidents', 'Incidents'],
  ['mapping', 'Mapping'],
] as const;

/** One of the tabs. */
export type OnCallView = (typeof ON_CALL_VIEWS)[number][0];

/** Parameters that go when another tab is chosen; whose it is stays. */
export const OF_ONE_VIEW = [
  'source',
  'state',
  'verdict',
  'tier',
  'text',
  'status',
  'range',
  'open',
] as const;

function isScheduleState(text: string): text is ScheduleState {
  return Object.hasOwn(SCHEDULE_STATES, text);
}

function isVerdict(text: string): text is ReachabilityState {
  return Object.hasOwn(REACHABILITY_STATES, text);
}

/** Which schedules the URL asks for; what is no state is passed over. */
export function readScheduleFilters(params: URLSearchParams) {
  return {
    owner: params.getAll('owner'),
    source: params.getAll('source'),
    state: params.getAll('state').filter(isScheduleState),
    text: params.get('text') ?? '',
  };
}

/** Which services' reachability the URL asks for; what is no verdict is passed over. */
export function readReachabilityFilters(params: URLSearchParams) {
  return {
    owner: params.getAll('owner'),
    verdict: params.getAll('verdict').filter(isVerdict),
    tier: params.getAll('tier'),
    text: params.get('text') ?? '',
  };
}

import { Tone } from '@callboard/backstage-plugin-callboard-react';
import {
  ChainLink,
  ChainLinkName,
  Paging,
  ReachabilityState,
  ScheduleState,
  Via,
} from '@callboard/backstage-plugin-oncall-common';

/** A state as a tone and a word. */
export interface StateWords {
  tone: Tone;
  label: string;
}

/** Where a schedule stands. */
export const SCHEDULE_STATES: Record<ScheduleState, StateWords> = {
  invalid: { tone: 'bad', label: 'document invalid' },
  'gap-now': { tone: 'bad', label: 'nobody on call now' },
  'gap-ahead': { tone: 'warning', label: 'gap ahead' },
  unknown: { tone: 'unknown', label: 'unknown' },
  stale: { tone: 'unknown', label: 'stale' },
  ok: { tone: 'good', label: 'covered' },
};

/** Whether alerts of a service reach somebody. */
export const REACHABILITY_STATES: Record<ReachabilityState, StateWords> = {
  reachable: { tone: 'good', label: 'reachable' },
  unreachable: { tone: 'bad', label: 'not reachable' },
  unknown: { tone: 'unknown', label: 'reachability unknown' },
};

/** One link of the chain. */
export const LINK_STATES: Record<ChainLink['state'], StateWords> = {
  ok: { tone: 'good', label: 'ok' },
  broken: { tone: 'bad', label: 'broken' },
  unknown: { tone: 'unknown', label: 'unknown' },
  'not-checked': { tone: 'neutral', label: 'not checked' },
};

/** What each link of the chain asks. */
export const LINK_NAMES: Record<ChainLinkName, string> = {
  owner: 'It has an owner',
  members: 'The owner has members',
  schedule: 'A schedule is mapped',
  paging: 'Its provider pages somebody',
  now: 'Somebody is on call now',
  gaps: 'No gap in the days to come',
  responders: 'Everybody on call can be reached',
  route: 'The alert route was proved',
};

/** What is to be said of a provider's service that does not simply page; undefined where it does. */
export function pagingWords(paging: Paging): StateWords | undefined {
  switch (paging) {
    case 'disabled':
      return {
        tone: 'bad',
        label: 'Disabled at its provider: nobody is paged',
      };
    case 'maintenance':
      return {
        tone: 'warning',
        label: 'In maintenance at its provider: nobody is paged',
      };
    case 'unknown':
      return {
        tone: 'unknown',
        label: 'Whether its provider pages anybody is not known',
      };
    default:
      return undefined;
  }
}

/** How an entity came to a schedule. */
export const VIA_WORDS: Record<Via, string> = {
  annotation: 'mapped by its own annotation',
  'owner-annotation': 'mapped by an annotation of its owner',
  'owner-schedule': 'the schedule of its owner',
};

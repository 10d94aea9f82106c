import {
  ChangeCause,
  CheckStatus,
  GroupBy,
  SelectionQuery,
} from '@callboard/backstage-plugin-scorecards-common';
import { isChangeCause } from '../words/causes';
import { isCheckStatus } from '../words/statuses';
import { dateOf, daysBefore, readDate, USUAL_LOOK_BACK } from './dates';

/** By what the report can be grouped, with what a group is called. */
export const GROUPINGS = [
  ['owner', 'team'],
  ['system', 'system'],
  ['domain', 'domain'],
  ['tier', 'tier'],
] as const;

/** What the page of scorecards groups by. */
export type Grouping = (typeof GROUPINGS)[number][0] & GroupBy;

/** Which services a lead looks at. */
export interface Selection {
  owner: string[];
  system: string[];
  domain: string[];
  tier: string[];
  text: string;
}

/** The dates that a lead looks at, UTC. */
export interface Dates {
  today: string;
  /** Absent for now. */
  at: string | undefined;
  /** What is compared with; 30 days before where nobody asked for another one. */
  compareWith: string;
}

/** Everything that the URL asks of the page of scorecards. What means nothing is passed over. */
export interface PageFilters extends Selection, Dates {
  scorecard: string | undefined;
  groupBy: Grouping;
  level: string[];
  check: string[];
  status: CheckStatus[];
  cause: ChangeCause[];
  sort: 'attention' | 'title';
}

/** Clears what narrows the services. */
export const NO_SELECTION = {
  owner: undefined,
  system: undefined,
  domain: undefined,
  tier: undefined,
  text: undefined,
  level: undefined,
  check: undefined,
  status: undefined,
};

function readGrouping(text: string | null): Grouping {
  return GROUPINGS.find(([name]) => name === text)?.[0] ?? 'owner';
}

/**
 * Reads the page's URL.
 *
 * @param now - milliseconds since the epoch
 */
export function readPageFilters(
  params: URLSearchParams,
  now: number,
): PageFilters {
  const today = dateOf(now);
  const asked = readDate(params.get('at'), today);
  const at = asked === today ? undefined : asked;
  const seen = at ?? today;
  return {
    scorecard: params.get('scorecard') || undefined,
    groupBy: readGrouping(params.get('groupBy')),
    today,
    at,
    compareWith:
      readDate(params.get('compareWith'), seen) ??
      daysBefore(seen, USUAL_LOOK_BACK),
    owner: params.getAll('owner'),
    system: params.getAll('system'),
    domain: params.getAll('domain'),
    tier: params.getAll('tier'),
    text: params.get('text') ?? '',
    level: params.getAll('level'),
    check: params.getAll('check'),
    status: params.getAll('status').filter(isCheckStatus),
    cause: params.getAll('cause').filter(isChangeCause),
    sort: params.get('sort') === 'title' ? 'title' : 'attention',
  };
}

/** Which services are asked for, as the backend reads it; what narrows nothing is left out. */
export function selectionQuery(selection: Selection): SelectionQuery {
  const { owner, system, domain, tier, text } = selection;
  return {
    ...(owner.length > 0 && { owner }),
    ...(system.length > 0 && { system }),
    ...(domain.length > 0 && { domain }),
    ...(tier.length > 0 && { tier }),
    ...(text && { text }),
  };
}

/** True where not all services are looked at. */
export function isSelected(selection: Selection): boolean {
  return Object.keys(selectionQuery(selection)).length > 0;
}

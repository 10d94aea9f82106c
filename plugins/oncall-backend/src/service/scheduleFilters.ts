import { ScheduleFacets } from '@callboard/backstage-plugin-oncall-common';
import { JudgedSchedule } from './operations/summarizeSchedules';
import { ScheduleRequest } from './request/parseScheduleRequest';

type Filter = 'states' | 'owners' | 'sources';

/** What each filter looks at. */
const COUNTED: Record<Filter, (judged: JudgedSchedule) => string | undefined> =
  {
    states: ({ state }) => state,
    owners: ({ schedule }) => schedule.ownerRef,
    sources: ({ schedule }) => schedule.source,
  };

const FILTERS: readonly Filter[] = ['states', 'owners', 'sources'];

type Wanted = Pick<ScheduleRequest, Filter>;

function passes(judged: JudgedSchedule, wanted: Wanted, filter: Filter) {
  const values: readonly string[] | undefined = wanted[filter];
  const value = COUNTED[filter](judged);
  return !values || (value !== undefined && values.includes(value));
}

/** Whether a schedule is asked for, its words aside. */
export function isAsked(judged: JudgedSchedule, wanted: Wanted): boolean {
  return FILTERS.every(filter => passes(judged, wanted, filter));
}

/** How many schedules there are per value of a filter that is ignored itself: the alternatives keep their counts. */
function count(
  candidates: readonly JudgedSchedule[],
  wanted: Wanted,
  filter: Filter,
): Record<string, number> {
  const others = FILTERS.filter(other => other !== filter);
  const counts: Record<string, number> = {};
  for (const judged of candidates) {
    const value = COUNTED[filter](judged);
    if (
      value !== undefined &&
      others.every(other => passes(judged, wanted, other))
    ) {
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** Schedules per state, owner and source. */
export function countFacets(
  candidates: readonly JudgedSchedule[],
  wanted: Wanted,
): ScheduleFacets {
  return {
    state: count(candidates, wanted, 'states'),
    owner: count(candidates, wanted, 'owners'),
    source: count(candidates, wanted, 'sources'),
  };
}

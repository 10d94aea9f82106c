import { ListFilters } from '@callboard/backstage-plugin-callboard-node';
import { ScheduleFacets } from '@callboard/backstage-plugin-oncall-common';
import { JudgedSchedule } from './operations/summarizeSchedules';
import { ScheduleRequest } from './request/parseScheduleRequest';

const filters = ListFilters.create({
  states: ({ state }: JudgedSchedule) => state,
  owners: ({ schedule }: JudgedSchedule) => schedule.ownerRef,
  sources: ({ schedule }: JudgedSchedule) => schedule.source,
});

type Wanted = Pick<ScheduleRequest, 'states' | 'owners' | 'sources'>;

/** Whether a schedule is asked for, its words aside. */
export function isAsked(judged: JudgedSchedule, wanted: Wanted): boolean {
  return filters.matches(judged, wanted);
}

/** Schedules per state, owner and source. */
export function countFacets(
  candidates: readonly JudgedSchedule[],
  wanted: Wanted,
): ScheduleFacets {
  return {
    state: filters.count(candidates, wanted, 'states'),
    owner: filters.count(candidates, wanted, 'owners'),
    source: filters.count(candidates, wanted, 'sources'),
  };
}

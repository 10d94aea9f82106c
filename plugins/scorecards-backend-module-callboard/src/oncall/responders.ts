import {
  LoadOfPerson,
  OnCall,
} from '@callboard/backstage-plugin-oncall-common';
import {
  perhapsFact as perhaps,
  ToldFact as Told,
} from '@callboard/backstage-plugin-scorecards-common';

/** What load looks back on. */
export const LOAD_DAYS = 30;

/** Who is on call now or next, on any level. */
export function respondersOf(onCalls: readonly OnCall[]): Set<string> {
  return new Set(
    onCalls.flatMap(({ users, next }) => [...users, ...(next?.users ?? [])]),
  );
}

/** How many levels there are, of the schedule that has most. */
export function levelsOf(onCalls: readonly OnCall[]): number {
  const levels = new Map<string, Set<number>>();
  for (const { schedule, level } of onCalls) {
    levels.set(schedule, (levels.get(schedule) ?? new Set()).add(level));
  }
  return Math.max(0, ...[...levels.values()].map(({ size }) => size));
}

const most = (values: readonly number[]) =>
  values.length > 0 ? Math.round(Math.max(...values) * 10) / 10 : undefined;

/** Hours a week of the busiest. */
export function busiestHoursPerWeek(
  loads: readonly LoadOfPerson[],
): Told<number> {
  const weeks = LOAD_DAYS / 7;
  return perhaps(
    most(loads.map(({ hours }) => hours / weeks)),
    `none of its responders was on call in the last ${LOAD_DAYS} days`,
  );
}

/** Pages per shift of whoever had most. */
export function offHoursPagesPerShift(
  loads: readonly LoadOfPerson[],
): Told<number> {
  const counted = loads.filter(({ shifts }) => shifts > 0);
  return perhaps(
    most(
      counted.flatMap(({ offHoursPages, shifts }) =>
        offHoursPages === undefined ? [] : offHoursPages / shifts,
      ),
    ),
    counted.length > 0
      ? 'no source of incidents is known'
      : `none of its responders had a shift in the last ${LOAD_DAYS} days`,
  );
}

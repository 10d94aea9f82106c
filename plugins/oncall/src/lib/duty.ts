import { Duty, DutyShift } from '@callboard/backstage-plugin-oncall-common';
import { holds, spanOf } from './spans';

/** The shifts that hold now, and those to come, soonest first. */
export function dividedAt(
  shifts: readonly DutyShift[],
  now: number,
): { current: DutyShift[]; coming: DutyShift[] } {
  const current = shifts.filter(shift => holds(spanOf(shift), now));
  const coming = shifts
    .filter(shift => spanOf(shift).start > now)
    .sort((a, b) => spanOf(a).start - spanOf(b).start);
  return { current, coming };
}

/** The zone of the schedule of a shift, where it is known. */
export function zoneOf(duty: Duty, shift: DutyShift): string | undefined {
  return duty.schedules.find(({ ref }) => ref === shift.schedule)?.timeZone;
}

/** Tells shifts apart. */
export function shiftKey({ schedule, level, start }: DutyShift): string {
  return `${schedule} ${level} ${start}`;
}

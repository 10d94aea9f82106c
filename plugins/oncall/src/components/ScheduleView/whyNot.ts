import { ScheduleDetail } from '@callboard/backstage-plugin-oncall-common';
import { isOurs, sourceName } from '../../lib/sources';

/** Why the reader may make no overrides of a schedule; undefined where they may. */
export function whyNotOf({
  mayOverride,
  schedule,
}: ScheduleDetail): string | undefined {
  if (mayOverride) {
    return undefined;
  }
  return isOurs(schedule.source)
    ? 'Only its owners and whoever takes turns in it may override this schedule.'
    : `Overrides of this schedule are made at ${sourceName(schedule.source)}.`;
}

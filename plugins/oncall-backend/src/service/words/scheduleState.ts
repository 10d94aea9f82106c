import { ScheduleState } from '@callboard/backstage-plugin-oncall-common';
import { FirstGaps } from '../../schedules/ShiftStore';
import { StoredSchedule } from '../../schedules/StoredSchedule';
import { Freshness } from './freshness';

/** Most urgent first. */
export const SCHEDULE_STATES: readonly ScheduleState[] = [
  'invalid',
  'gap-now',
  'gap-ahead',
  'unknown',
  'stale',
  'ok',
];

/**
 * The worst there is to say of a schedule. Nobody now is a gap where no level answers; one that is to come matters within
 * the time that is looked ahead.
 */
export function scheduleState(
  schedule: Pick<StoredSchedule, 'invalid' | 'knownUntil' | 'levels'>,
  { stale }: Freshness,
  gaps: FirstGaps,
  { now, gapsAheadMs }: { now: number; gapsAheadMs: number },
): ScheduleState {
  if (schedule.invalid) {
    return 'invalid';
  }
  if (gaps.red !== undefined && gaps.red <= now) {
    return 'gap-now';
  }
  const first = Math.min(gaps.red ?? Infinity, gaps.amber ?? Infinity);
  if (first < now + gapsAheadMs) {
    return 'gap-ahead';
  }
  const { knownUntil, levels } = schedule;
  if (knownUntil === undefined || knownUntil <= now || levels.length === 0) {
    return 'unknown';
  }
  return stale ? 'stale' : 'ok';
}

import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import { ShiftStore } from '../../schedules/ShiftStore';
import { StoredSchedule } from '../../schedules/StoredSchedule';
import { createFreshness } from '../words/freshness';
import { scheduleState } from '../words/scheduleState';
import { JudgedSchedule } from './summarizeSchedules';

/** What judging schedules needs. */
export interface JudgeOptions {
  shifts: ShiftStore;
  sources: SourceStore;
  staleAfterMs: number;
  gapsAheadMs: number;
  now: () => Date;
}

/** The state of schedules and how old what is known of them is, with one statement each for all of them. */
export async function judgeSchedules(
  schedules: readonly StoredSchedule[],
  options: JudgeOptions,
): Promise<JudgedSchedule[]> {
  const now = options.now().getTime();
  const [gaps, attempts] = await Promise.all([
    options.shifts.firstGaps(now),
    options.sources.list(),
  ]);
  const freshnessOf = createFreshness({ attempts, ...options, now });
  return schedules.map(schedule => {
    const freshness = freshnessOf(schedule);
    const state = scheduleState(
      schedule,
      freshness,
      gaps.get(schedule.ref) ?? {},
      { now, gapsAheadMs: options.gapsAheadMs },
    );
    return { schedule, freshness, state };
  });
}

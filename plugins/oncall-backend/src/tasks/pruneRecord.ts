import { ReachabilityStore } from '../reachability';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { ShiftStore } from '../schedules/ShiftStore';

/** Forgets what is longer ago than it has to be remembered. */
export async function pruneRecord(options: {
  schedules: ScheduleStore;
  shifts: ShiftStore;
  reachability: ReachabilityStore;
  retentionMs: number;
  now: () => Date;
}): Promise<void> {
  const { schedules, shifts, reachability, retentionMs, now } = options;
  const before = now().getTime() - retentionMs;
  await shifts.prune(before);
  await schedules.prune(new Date(before).toISOString());
  await reachability.prune(new Date(before).toISOString());
}

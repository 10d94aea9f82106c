import { ScheduleStore } from './ScheduleStore';
import { ShiftStore } from './ShiftStore';
import { StoredSchedule } from './StoredSchedule';

/** What ending schedules needs. */
export interface EndSchedulesOptions {
  schedules: ScheduleStore;
  shifts: ShiftStore;
  /** Refs of the schedules that something names now. */
  wanted: ReadonlySet<string>;
  now: () => Date;
}

/** From now on nothing is known of a schedule; its past stays. */
export async function forgetFuture(
  schedule: StoredSchedule,
  options: Pick<EndSchedulesOptions, 'schedules' | 'shifts'> & { at: number },
): Promise<void> {
  const { schedules, shifts, at } = options;
  const { ref, knownUntil } = schedule;
  if (knownUntil === undefined || knownUntil <= at) {
    return;
  }
  await shifts.replace({
    schedule: ref,
    tiles: [],
    gaps: [],
    boundary: at,
    knownUntil,
  });
  await schedules.save(
    [{ ...schedule, knownUntil: at, computedFrom: undefined, coverage: null }],
    ['knownUntil', 'computedFrom', 'coverage'],
  );
}

/**
 * Ends the schedules that nothing names any more, and those that are named and have no document any more.
 *
 * @returns refs of those that nothing names any more
 */
export async function endSchedules(
  options: EndSchedulesOptions,
): Promise<string[]> {
  const { schedules, wanted, now } = options;
  const at = now();
  const stored = await schedules.list();
  const removed = stored.filter(({ ref }) => !wanted.has(ref));
  const empty = stored.filter(
    ({ ref, document, target }) => wanted.has(ref) && !document && !target,
  );
  for (const schedule of [...removed, ...empty]) {
    await forgetFuture(schedule, { ...options, at: at.getTime() });
  }
  await schedules.save(
    removed.map(schedule => ({ ...schedule, removedAt: at.toISOString() })),
    ['removedAt'],
  );
  return removed.map(({ ref }) => ref);
}

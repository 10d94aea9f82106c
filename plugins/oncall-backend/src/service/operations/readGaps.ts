import { selectPage } from '@callboard/backstage-plugin-callboard-node';
import {
  GapPage,
  ScheduleGapItem,
} from '@callboard/backstage-plugin-oncall-common';
import { EntityStore } from '../../catalog/EntityStore';
import { ShiftStore } from '../../schedules/ShiftStore';
import { StoredGap, StoredSchedule } from '../../schedules/StoredSchedule';
import { GapRequest } from '../request/parseGapRequest';
import { toGap } from './summarizeSchedules';

/**
 * Gaps of schedules, the red ones first, then by start.
 *
 * @param schedules - those that the caller may see and asked for
 */
export async function readGaps(
  schedules: readonly StoredSchedule[],
  { span, limit, after }: GapRequest,
  options: { shifts: ShiftStore; entities: EntityStore; now: () => Date },
): Promise<GapPage> {
  const { shifts, entities, now } = options;
  const byRef = new Map(schedules.map(schedule => [schedule.ref, schedule]));
  const gaps = await shifts.gaps([...byRef.keys()], span);
  const page = selectPage(gaps, {
    cursorOf: ({ severity, start, schedule }) => ({
      rank: (severity === 'red' ? 0 : 1e16) + start,
      text: '',
      ref: schedule,
    }),
    limit: limit ?? Infinity,
    after,
  });
  const refs = [...new Set(page.items.map(({ schedule }) => schedule))];
  const counts = new Map<string, number>();
  for (const { scheduleRef } of await entities.assignmentsTo(refs)) {
    counts.set(scheduleRef, (counts.get(scheduleRef) ?? 0) + 1);
  }
  const toItem = (gap: StoredGap): ScheduleGapItem => {
    const { schedule: ref } = gap;
    return {
      schedule: ref,
      title: byRef.get(ref)?.title ?? ref,
      ownerRef: byRef.get(ref)?.ownerRef,
      ...toGap(gap),
      entities: counts.get(ref) ?? 0,
    };
  };
  return {
    items: page.items.map(toItem),
    totalItems: gaps.length,
    nextCursor: page.nextCursor,
    asOf: now().toISOString(),
  };
}

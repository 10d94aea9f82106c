import {
  DOCUMENT_SOURCE,
  Gap,
  ScheduleState,
  ScheduleSummary,
} from '@callboard/backstage-plugin-oncall-common';
import { EntityStore } from '../../catalog/EntityStore';
import { ShiftStore } from '../../schedules/ShiftStore';
import {
  ALWAYS,
  StoredGap,
  StoredSchedule,
} from '../../schedules/StoredSchedule';
import { Freshness } from '../words/freshness';
import { toWireSpan } from '../words/toTurn';
import { LevelAt, levelsAt } from './levelsAt';

/** A schedule with what is said of it as a whole. */
export interface JudgedSchedule {
  schedule: StoredSchedule;
  state: ScheduleState;
  freshness: Freshness;
}

/** What summaries need. */
export interface SummarizeOptions {
  entities: EntityStore;
  shifts: ShiftStore;
  now: () => Date;
}

/** Schedules as lists have them, in the order given: who is on call now, who is next, the first gap. */
export async function summarizeSchedules(
  judged: readonly JudgedSchedule[],
  options: SummarizeOptions,
): Promise<ScheduleSummary[]> {
  const { shifts, entities, now } = options;
  const at = now().getTime();
  const schedules = judged.map(({ schedule }) => schedule);
  const refs = schedules.map(({ ref }) => ref);
  const [levels, gaps, assignments] = await Promise.all([
    levelsAt(schedules, at, { shifts, withNext: true }),
    shifts.firstGapsOf(refs, at),
    entities.assignmentsTo(refs),
  ]);
  const counts = new Map<string, number>();
  for (const { scheduleRef } of assignments) {
    counts.set(scheduleRef, (counts.get(scheduleRef) ?? 0) + 1);
  }
  return judged.map(one => {
    const { ref } = one.schedule;
    return toSummary(one, {
      levels: levels.get(ref) ?? [],
      nextGap: gaps.get(ref),
      entities: counts.get(ref) ?? 0,
    });
  });
}

function toSummary(
  { schedule, state, freshness }: JudgedSchedule,
  found: { levels: LevelAt[]; nextGap?: StoredGap; entities: number },
): ScheduleSummary {
  const { ref, source } = schedule;
  return {
    ref,
    source,
    instance: schedule.instance,
    title: schedule.title,
    ownerRef: schedule.ownerRef,
    timeZone: schedule.timeZone,
    url: schedule.url,
    entityRef: source === DOCUMENT_SOURCE ? ref : undefined,
    description: schedule.levels.flatMap(({ name, layers }) =>
      layers.map(layer => `${name}, ${layer.name}: ${layer.description}`),
    ),
    state,
    paging: schedule.paging,
    levels: found.levels.map(({ levelName, start, ...level }) => ({
      name: levelName,
      ...level,
    })),
    nextGap: found.nextGap && toGap(found.nextGap),
    coverage: schedule.coverage,
    entities: found.entities,
    asOf: freshness.asOf ?? null,
    stale: freshness.stale,
    staleReason: freshness.staleReason,
    issues: schedule.issues,
  };
}

/** A gap across levels as the API has it. */
export function toGap({ start, end, severity, levels }: StoredGap): Gap {
  return {
    ...toWireSpan({
      start: Math.max(start, ALWAYS.start),
      end: Math.min(end, ALWAYS.end),
    }),
    severity,
    levels,
  };
}

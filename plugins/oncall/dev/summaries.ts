import {
  ComputedSchedule,
  LevelNow,
  OnCall,
  ScheduleState,
  ScheduleSummary,
  Span,
  Via,
} from '@callboard/backstage-plugin-oncall-common';
import {
  computeDemo,
  DemoSchedule,
  recordedRange,
  refOf,
  sourceOf,
} from './DemoSchedule';
import { iso, MINUTE } from './documents';
import { gapsOf, turnAround } from './wire';

/** How old what is known of a schedule is. */
export function freshnessOf(schedule: DemoSchedule, now: number) {
  const { age = MINUTE, staleReason } = schedule;
  return {
    asOf: age === null ? null : iso(now - age),
    stale: staleReason !== undefined,
    staleReason,
  };
}

/** Of what was never read nobody can tell who is on call. */
function unknownTurn({ staleReason = 'it was not read yet' }: DemoSchedule) {
  return {
    users: [],
    start: null,
    end: null,
    reason: `unknown: ${staleReason}`,
    cause: { kind: 'unknown' as const, note: staleReason },
  };
}

function levelsNow(
  schedule: DemoSchedule,
  computed: ComputedSchedule,
  at: number,
): LevelNow[] {
  if (schedule.age === null) {
    const { start: _, ...turn } = unknownTurn(schedule);
    return [{ level: 1, name: 'level 1', ...turn }];
  }
  return computed.levels.map((level, index) => {
    const { current, next } = turnAround(level, computed.range, at);
    const { end, users, reason, cause } = current;
    return {
      level: index + 1,
      name: level.name,
      delaySeconds: level.delaySeconds,
      users,
      end,
      reason,
      cause,
      next,
    };
  });
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function coverageOf(computed: ComputedSchedule, now: number): number | null {
  const ahead = { start: now, end: computed.range.end };
  const open = computed.gaps
    .filter(({ severity }) => severity === 'red')
    .reduce((sum, gap) => sum + overlap(gap, ahead), 0);
  return computed.levels.length === 0
    ? null
    : 1 - open / (ahead.end - ahead.start);
}

function stateOf(
  schedule: DemoSchedule,
  computed: ComputedSchedule,
  now: number,
): ScheduleState {
  const open = computed.gaps.filter(
    ({ severity, end }) => severity === 'red' && end > now,
  );
  if (schedule.issues?.some(({ severity }) => severity === 'error')) {
    return 'invalid';
  }
  if (schedule.age === null) {
    return 'unknown';
  }
  if (open.some(({ start }) => start <= now)) {
    return 'gap-now';
  }
  if (open.length > 0) {
    return 'gap-ahead';
  }
  return schedule.staleReason === undefined ? 'ok' : 'stale';
}

export function summaryOf(
  schedule: DemoSchedule,
  now: number,
): ScheduleSummary {
  const computed = computeDemo(schedule, recordedRange(now));
  const ref = refOf(schedule);
  const source = sourceOf(schedule);
  return {
    ref,
    source,
    title: schedule.document.title,
    ownerRef: schedule.document.ownerRef,
    timeZone: schedule.document.timeZone,
    url: schedule.url,
    entityRef: source === 'callboard' ? ref : undefined,
    description: computed.levels.flatMap(({ name, layers }) =>
      layers.map(({ description }) => `${name}: ${description}`),
    ),
    state: stateOf(schedule, computed, now),
    paging: schedule.paging ?? 'active',
    levels: levelsNow(schedule, computed, now),
    nextGap: gapsOf(computed).find(({ end }) => Date.parse(end) > now),
    coverage: coverageOf(computed, now),
    entities: schedule.entityRefs.length,
    ...freshnessOf(schedule, now),
    issues: schedule.issues ?? [],
  };
}

/** The levels of a schedule as those of an entity. */
export function onCallsOf(
  schedule: DemoSchedule,
  options: {
    entityRef: string;
    via: Via;
    at: number;
    now: number;
    next?: boolean;
  },
): OnCall[] {
  const { entityRef, via, at, now } = options;
  const { asOf, stale, staleReason } = freshnessOf(schedule, now);
  const range = recordedRange(now);
  const told = {
    entityRef,
    via,
    schedule: refOf(schedule),
    scheduleTitle: schedule.document.title,
    source: sourceOf(schedule),
    timeZone: schedule.document.timeZone,
    url: schedule.url,
    paging: schedule.paging ?? 'active',
    asOf: asOf ?? iso(now),
    stale,
    staleReason,
  };
  if (schedule.age === null) {
    return [
      { ...told, level: 1, levelName: 'level 1', ...unknownTurn(schedule) },
    ];
  }
  const computed = computeDemo(schedule, range);
  return computed.levels.map((level, index) => {
    const { current, next } = turnAround(level, range, at);
    return {
      ...told,
      level: index + 1,
      levelName: level.name,
      delaySeconds: level.delaySeconds,
      ...current,
      next: options.next ? next : undefined,
    };
  });
}

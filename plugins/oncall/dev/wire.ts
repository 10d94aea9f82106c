import {
  Cause,
  ComputedLevel,
  ComputedSchedule,
  describeReason,
  Gap,
  LevelShifts,
  Override,
  People,
  PortalOverride,
  Shift,
  Span,
  Turn,
} from '@callboard/backstage-plugin-oncall-common';
import { iso } from './documents';
import { peopleOf } from './people';

export function wireSpan({ start, end }: Span): { start: string; end: string } {
  return { start: iso(start), end: iso(end) };
}

/** A shift on the wire; what reaches beyond the range is as if it were for ever. */
export function turnOf(shift: Shift, range: Span): Turn {
  const { start, end, users, reason } = shift;
  return {
    start: start <= range.start ? null : iso(start),
    end: end >= range.end ? null : iso(end),
    users,
    reason: describeReason(reason),
    cause: reason,
  };
}

/** Who of a level holds at an instant, and who is next. */
export function turnAround(
  level: ComputedLevel,
  range: Span,
  at: number,
): { current: Turn; next?: Turn } {
  const holds = (span: Span) => span.start <= at && at < span.end;
  const shift = level.shifts.find(holds);
  const gap = level.gaps.find(holds);
  const upcoming = level.shifts.find(({ start }) => start > at);
  const cause: Cause = { kind: gap?.declared ? 'off-hours' : 'gap' };
  const nobody = {
    start: gap ? iso(gap.start) : null,
    end: gap && gap.end < range.end ? iso(gap.end) : null,
    users: [],
    reason: cause.kind,
    cause,
  };
  return {
    current: shift ? turnOf(shift, range) : nobody,
    ...(upcoming && { next: turnOf(upcoming, range) }),
  };
}

function bounded(shift: Shift): Turn {
  const { users, reason } = shift;
  return {
    ...wireSpan(shift),
    users,
    reason: describeReason(reason),
    cause: reason,
  };
}

export function levelShiftsOf(computed: ComputedSchedule): LevelShifts[] {
  return computed.levels.map(({ layers, shifts, gaps, ...level }, index) => ({
    ...level,
    level: index + 1,
    layers: layers.map(({ shifts: own, ...layer }) => ({
      ...layer,
      shifts: own.map(bounded),
    })),
    shifts: shifts.map(shift => bounded(shift)),
    gaps: gaps.map(({ declared, ...span }) => ({
      ...wireSpan(span),
      declared,
    })),
  }));
}

export function gapsOf(computed: ComputedSchedule): Gap[] {
  return computed.gaps.map(({ start, end, severity, levels }) => ({
    ...wireSpan({ start, end }),
    severity,
    levels,
  }));
}

export function overrideOf(
  override: PortalOverride,
  schedule: string,
  now: number,
): Override {
  const { id, level, remove, add, by, note, start, end } = override;
  const begun = start <= now ? 'active' : 'upcoming';
  return {
    id,
    schedule,
    level,
    ...wireSpan({ start, end }),
    remove,
    add,
    reason: note,
    createdBy: by,
    createdAt: iso(Math.min(start, now) - 3_600_000),
    state: end <= now ? 'over' : begun,
    mayCancel: end > now,
  };
}

/** Everybody whom a computed schedule names. */
export function peopleIn(
  computed: ComputedSchedule,
  overrides: PortalOverride[] = [],
): People {
  const shifts = computed.levels.flatMap(level => [
    ...level.shifts,
    ...level.layers.flatMap(layer => layer.shifts),
  ]);
  return peopleOf([
    ...shifts.flatMap(({ users, reason }) => [
      ...users,
      reason.by,
      reason.note?.replace(/^from /, ''),
    ]),
    ...overrides.flatMap(({ remove, add, by }) => [remove, add, by]),
  ]);
}

import {
  Layer,
  OnCallScheduleDocument,
  Rotation,
  Span,
  TimeRestriction,
} from '@callboard/backstage-plugin-oncall-common';
import { Temporal } from 'temporal-polyfill';

// The yardstick: the same schedule as one would write it down at first, walking from day to day with Temporal. It does
// the same work (turns, restrictions, overrides, temporary schedules, priorities) and leaves out reasons and gaps.

/** Who is on call over a span. */
export interface Stretch extends Span {
  users: string[];
}

interface Piece extends Span {
  user: string | null;
}

/** All wall clocks that are skipped here are so on the full hour: the next one that exists is the first. */
const instantOf = (
  wall: Temporal.PlainDateTime,
  zone: string,
  edge: 'start' | 'end',
) =>
  wall.toZonedDateTime(zone, {
    disambiguation: edge === 'start' ? 'compatible' : 'later',
  }).epochMilliseconds;

const at = (text: string, zone: string, edge: 'start' | 'end') =>
  instantOf(Temporal.PlainDateTime.from(text), zone, edge);

function spanOf(written: { start: string; end: string }, zone: string): Span {
  return {
    start: at(written.start, zone, 'start'),
    end: at(written.end, zone, 'end'),
  };
}

function daysOf(range: Span, zone: string): Temporal.PlainDate[] {
  const date = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(zone)
      .toPlainDate();
  const last = date(range.end).add({ days: 1 });
  const days = [];
  for (
    let day = date(range.start).subtract({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    days.push(day);
  }
  return days;
}

const UNITS = {
  hourly: 'hours',
  daily: 'days',
  weekly: 'weeks',
  monthly: 'months',
} as const;

function turnsOf(rotation: Rotation, zone: string, range: Span): Piece[] {
  const { type, length, participants } = rotation;
  const unit = UNITS[type];
  const first = Temporal.PlainDateTime.from(rotation.start);
  const handoff = (turn: number) =>
    instantOf(first.add({ [unit]: turn * length }), zone, 'start');
  const wall = Temporal.Instant.fromEpochMilliseconds(range.start)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime();
  const passed = first.until(wall, { largestUnit: unit })[unit];
  const pieces = [];
  let turn = Math.max(0, Math.floor(passed / length) - 2);
  for (let start = handoff(turn); start < range.end; turn += 1) {
    const end = handoff(turn + 1);
    const user = participants[turn % participants.length] ?? null;
    pieces.push({ start, end, user });
    start = end;
  }
  return pieces;
}

function windowsOf(
  restrictions: TimeRestriction[],
  zone: string,
  days: Temporal.PlainDate[],
): Span[] {
  return days.flatMap(day =>
    restrictions
      .filter(restriction => restriction.days.includes(day.dayOfWeek))
      .map(({ start = '00:00', end = '00:00' }) => {
        const endDay = end > start ? day : day.add({ days: 1 });
        return {
          start: instantOf(day.toPlainDateTime(start), zone, 'start'),
          end: instantOf(endDay.toPlainDateTime(end), zone, 'end'),
        };
      }),
  );
}

function piecesOf(
  { rotation, restrictions }: Layer,
  zone: string,
  range: Span,
  days: Temporal.PlainDate[],
): Piece[] {
  const turns = rotation ? turnsOf(rotation, zone, range) : [];
  if (restrictions.length === 0) {
    return turns;
  }
  return windowsOf(restrictions, zone, days).flatMap(window =>
    turns
      .filter(({ start, end }) => start < window.end && window.start < end)
      .map(({ start, end, user }) => ({
        start: Math.max(start, window.start),
        end: Math.min(end, window.end),
        user,
      })),
  );
}

const holds = (time: number) => (span: Span) =>
  span.start <= time && time < span.end;

/** The shifts of each level. */
export function scanDayByDay(
  document: OnCallScheduleDocument,
  range: Span,
): Stretch[][] {
  const zone = document.timeZone;
  const days = daysOf(range, zone);
  return document.levels.map(({ name, layers }) => {
    const forLevel = <T extends { start: string; end: string; level?: string }>(
      changes: T[],
    ) =>
      changes
        .filter(change => (change.level ?? name) === name)
        .map(change => ({ ...change, ...spanOf(change, zone) }));
    const overrides = forLevel(document.overrides);
    const temporary = forLevel(document.temporary).map(schedule => ({
      ...schedule,
      shifts: schedule.shifts.map(shift => ({
        ...shift,
        ...spanOf(shift, zone),
      })),
    }));
    const stacked = layers.map(layer => ({
      priority: layer.priority ?? 0,
      pieces: piecesOf(layer, zone, range, days),
      next: 0,
    }));
    const borders = [
      ...overrides,
      ...temporary,
      ...temporary.flatMap(({ shifts }) => shifts),
      ...stacked.flatMap(({ pieces }) => pieces),
    ]
      .flatMap(({ start, end }) => [start, end])
      .filter(time => range.start < time && time < range.end);
    const times = [...new Set([range.start, ...borders])].sort((a, b) => a - b);

    const usersAt = (time: number): string[] => {
      const instead = temporary.findLast(holds(time));
      if (instead) {
        return instead.shifts.filter(holds(time)).flatMap(({ users }) => users);
      }
      const active = overrides.filter(holds(time));
      const named = stacked.map(layer => {
        while ((layer.pieces[layer.next]?.end ?? Infinity) <= time) {
          layer.next += 1;
        }
        const piece = layer.pieces[layer.next];
        const user = piece && piece.start <= time ? piece.user : null;
        const change = active.find(({ remove }) => user && remove === user);
        return {
          priority: layer.priority,
          user: change ? change.add ?? null : user,
        };
      });
      const manned = named.filter(({ user }) => user !== null);
      const top = Math.max(...manned.map(({ priority }) => priority));
      return [
        ...manned
          .filter(({ priority }) => priority === top)
          .flatMap(({ user }) => user ?? []),
        ...active
          .filter(({ remove }) => remove === undefined)
          .flatMap(({ add }) => add ?? []),
      ];
    };

    const stretches: Stretch[] = [];
    times.forEach((start, index) => {
      const end = times[index + 1] ?? range.end;
      const users = [...new Set(usersAt(start))].sort();
      const last = stretches.at(-1);
      if (last?.end === start && last.users.join() === users.join()) {
        last.end = end;
      } else if (users.length > 0) {
        stretches.push({ start, end, users });
      }
    });
    return stretches;
  });
}

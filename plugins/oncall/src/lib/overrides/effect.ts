import {
  LevelShifts,
  OverrideRequest,
  ScheduleShifts,
  Turn,
} from '@callboard/backstage-plugin-oncall-common';
import { clipTo, holds, Span, spanOf } from '../spans';

/** What becomes of a stretch of a level. */
export interface Change extends Span {
  level: LevelShifts;
  before: readonly string[];
  after: readonly string[];
}

/** What an override would do, as far as can be told from what is shown. */
export interface Effect {
  changes: Change[];
  /** Why it would do nothing, or less than it looks like; `override` and `temporary` name what stands in its way. */
  hindrances: { kind: 'override' | 'temporary'; level: LevelShifts }[];
}

type Wanted = Pick<OverrideRequest, 'level' | 'remove' | 'add'> & Span;

function cutsOf(level: LevelShifts, span: Span): Span[] {
  const edges = level.shifts
    .flatMap(turn => {
      const { start, end } = spanOf(turn);
      return [start, end];
    })
    .filter(at => span.start < at && at < span.end);
  const points = [...new Set([span.start, ...edges, span.end])].sort(
    (a, b) => a - b,
  );
  return points.slice(1).map((end, i) => ({ start: points[i] ?? end, end }));
}

function replaced(turn: Turn | undefined, wanted: Wanted): readonly string[] {
  const users = turn?.users ?? [];
  const { remove, add } = wanted;
  if (remove !== undefined && !users.includes(remove)) {
    return users;
  }
  const left = users.filter(user => user !== remove);
  return add === undefined || left.includes(add) ? left : [...left, add];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(ref => b.includes(ref));
}

/**
 * Which shifts an override would change. Overrides apply once and never one to the other: whoever is there by an
 * override can only go by undoing it, and a temporary schedule stands above them all.
 */
export function effectOf(
  { levels }: Pick<ScheduleShifts, 'levels'>,
  wanted: Wanted,
): Effect {
  const effect: Effect = { changes: [], hindrances: [] };
  const concerned = levels.filter(
    ({ name }) => wanted.level === undefined || name === wanted.level,
  );
  for (const level of concerned) {
    const hindrances = new Set<'override' | 'temporary'>();
    for (const piece of cutsOf(level, wanted)) {
      const turn = level.shifts.find(one => holds(spanOf(one), piece.start));
      const before = turn?.users ?? [];
      const after = replaced(turn, wanted);
      const kind = turn?.cause.kind;
      const last = effect.changes.at(-1);
      if (same(before, after)) {
        continue;
      }
      if (kind === 'temporary' || (kind === 'override' && wanted.remove)) {
        hindrances.add(kind);
      } else if (
        last?.level === level &&
        last.end === piece.start &&
        same(last.before, before) &&
        same(last.after, after)
      ) {
        last.end = piece.end;
      } else {
        effect.changes.push({ ...piece, level, before, after });
      }
    }
    hindrances.forEach(kind => effect.hindrances.push({ kind, level }));
  }
  return effect;
}

/** Everybody on call at a level (at all where none is named) within a span, in the order of their shifts. */
export function onCallWithin(
  { levels }: Pick<ScheduleShifts, 'levels'>,
  span: Span,
  level?: string,
): string[] {
  const users = levels
    .filter(({ name }) => !level || name === level)
    .flatMap(({ shifts }) =>
      shifts.flatMap(turn => (clipTo(spanOf(turn), span) ? turn.users : [])),
    );
  return [...new Set(users)];
}

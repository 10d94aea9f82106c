import { ShiftReason, Span } from '@callboard/backstage-plugin-oncall-common';
import { ProviderShift } from '@callboard/backstage-plugin-oncall-node';
import { ALWAYS, Tile } from '../schedules/StoredSchedule';

type Level = Pick<Tile, 'level' | 'levelName'>;

/** Of reasons that meet, the one that tells most. */
const TELLING: ShiftReason['kind'][] = [
  'override',
  'forwarded',
  'rotation',
  'provider',
];

interface Presence extends Span {
  users: string[];
  reason: ShiftReason;
}

const nobody: Pick<Tile, 'users' | 'reason'> = {
  users: [],
  reason: { kind: 'gap' },
};

const isSameCrew = (a: Presence, b: Presence) =>
  JSON.stringify([a.users, a.reason]) === JSON.stringify([b.users, b.reason]);

/**
 * The shifts of one level, in any order and overlapping, as tiles: at each time everybody who is on call, and in between
 * that nobody is. Shifts keep their own start and end where those lie outside of the span.
 *
 * @param refOf - ref of a person, by the provider's id
 */
export function uniteShifts(
  shifts: readonly ProviderShift[],
  options: { level: Level; span: Span; refOf: (id: string) => string },
): Tile[] {
  const { level, span, refOf } = options;
  const present = shifts
    .map(({ start, end, users, reason }) => ({
      start: start ?? ALWAYS.start,
      end: end ?? ALWAYS.end,
      users: users.map(refOf),
      reason: toReason(reason),
    }))
    .filter(
      ({ start, end, users }) =>
        start < end && end > span.start && start < span.end && users.length > 0,
    );
  const tiles: Tile[] = [];
  let until = span.start;
  for (const { start, end, ...crew } of join(sweep(present))) {
    if (start >= span.end) {
      break;
    }
    if (end > span.start) {
      if (start > until) {
        tiles.push({ ...level, ...nobody, start: until, end: start });
      }
      tiles.push({ ...level, ...crew, start, end });
      until = end;
    }
  }
  if (until < span.end) {
    tiles.push({ ...level, ...nobody, start: until, end: span.end });
  }
  return tiles;
}

function toReason(reason: ProviderShift['reason']): ShiftReason {
  const { kind = 'provider', note } = reason ?? {};
  return { kind, ...(note !== undefined && { note }) };
}

/** Cuts at every start and end, so that within a part always the same people are there. */
function* sweep(present: readonly Presence[]): Generator<Presence> {
  const starts = [...present].sort((a, b) => a.start - b.start);
  const moments = [
    ...new Set(present.flatMap(({ start, end }) => [start, end])),
  ].sort((a, b) => a - b);
  let active: Presence[] = [];
  let next = 0;
  for (const [index, start] of moments.entries()) {
    const end = moments[index + 1];
    active = active.filter(one => one.end > start);
    for (
      let one = starts[next];
      one && one.start <= start;
      one = starts[next]
    ) {
      active.push(one);
      next += 1;
    }
    if (end !== undefined && active.length > 0) {
      yield {
        start,
        end,
        users: [...new Set(active.flatMap(({ users }) => users))].sort(),
        reason: joinReasons(active.map(({ reason }) => reason)),
      };
    }
  }
}

function joinReasons(reasons: readonly ShiftReason[]): ShiftReason {
  const kind =
    TELLING.find(candidate => reasons.some(one => one.kind === candidate)) ??
    'provider';
  const notes = reasons
    .filter(one => one.kind === kind)
    .flatMap(({ note }) => note ?? []);
  return {
    kind,
    ...(notes.length > 0 && { note: [...new Set(notes)].sort().join(', ') }),
  };
}

/** Parts that touch are one where people and reason are the same. */
function join(parts: Iterable<Presence>): Presence[] {
  const joined: Presence[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.end === part.start && isSameCrew(last, part)) {
      last.end = part.end;
    } else {
      joined.push({ ...part });
    }
  }
  return joined;
}

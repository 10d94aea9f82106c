import { ShiftReason } from './types';

/** Who is on call at one time, and why. */
export interface Crew {
  /** Refs, sorted. Nobody at all is somebody's decision too: see `vacated`. */
  users: string[];
  reason: ShiftReason;
  /** Nobody is left because an override took them off; otherwise having nobody is declared. */
  vacated?: boolean;
}

/** Of reasons that meet, the one that tells most. */
const TELLING: ShiftReason['kind'][] = [
  'override',
  'temporary',
  'forwarded',
  'rotation',
  'calendar',
  'provider',
];

/** Refs sorted, each once. */
export function sortRefs(refs: string[]): string[] {
  return refs.length < 2 ? refs : [...new Set(refs)].sort();
}

/** All of several crews together; the last override of theirs is the one that is named. */
export function joinCrews(crews: readonly Crew[]): Crew | undefined {
  const [first] = crews;
  if (!first || crews.length === 1) {
    return first;
  }
  const manned = crews.filter(({ users }) => users.length > 0);
  if (manned.length === 0) {
    return crews.find(({ vacated }) => vacated) ?? first;
  }
  return {
    users: sortRefs(manned.flatMap(({ users }) => users)),
    reason: joinReasons(manned.map(({ reason }) => reason)),
  };
}

function joinReasons(reasons: readonly ShiftReason[]): ShiftReason {
  const [first, ...others] = reasons;
  if (first && others.length === 0) {
    return first;
  }
  const kind =
    TELLING.find(candidate =>
      reasons.some(reason => reason.kind === candidate),
    ) ?? 'rotation';
  const telling = reasons.filter(reason => reason.kind === kind);
  const layers = [...new Set(reasons.flatMap(reason => reason.layers ?? []))];
  const notes = [...new Set(telling.flatMap(({ note }) => note ?? []))];
  return {
    ...telling.at(-1),
    kind,
    ...(layers.length > 0 && { layers }),
    ...(notes.length > 0 && { note: notes.join(', ') }),
  };
}

/** Whether two crews are the same people for the same reason. */
export function isSameCrew(a: Crew, b: Crew): boolean {
  return a === b || (isSameList(a.users, b.users) && isSameReason(a, b));
}

function isSameReason({ reason: a }: Crew, { reason: b }: Crew): boolean {
  return (
    a === b ||
    (a.kind === b.kind &&
      a.by === b.by &&
      a.overrideId === b.overrideId &&
      a.note === b.note &&
      isSameList(a.layers ?? [], b.layers ?? []))
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every((item, index) => item === b[index]))
  );
}

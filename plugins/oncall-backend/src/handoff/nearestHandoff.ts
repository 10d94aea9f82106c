/** Who of a level is on call over a span of time, milliseconds since the epoch. */
export interface Watch {
  start: number;
  /** Exclusive. */
  end: number;
  users: readonly string[];
}

/** A change of shift. */
export interface NearestHandoff<T extends Watch> {
  /** When, milliseconds since the epoch. */
  at: number;
  /** `recent`: it has just been; `next`: it is to come. */
  which: 'recent' | 'next';
  /** Who goes; absent where nobody was on call. */
  outgoing?: T;
  /** Who comes; absent where nobody will be. */
  incoming?: T;
}

/** A change of shift so long ago is still the one people ask about. */
export const RECENT_HANDOFF_MS = 12 * 3_600_000;

/** Shifts of the same people that touch, whatever their reasons, as one: nothing is handed over between them. */
export function joinWatches<T extends Watch>(shifts: readonly T[]): T[] {
  const joined: T[] = [];
  for (const shift of shifts) {
    const last = joined.at(-1);
    if (last && last.end === shift.start && isSameCrew(last, shift)) {
      joined[joined.length - 1] = { ...last, end: shift.end };
    } else {
      joined.push(shift);
    }
  }
  return joined;
}

function isSameCrew(a: Watch, b: Watch): boolean {
  return (
    a.users.length === b.users.length &&
    a.users.every((user, index) => user === b.users[index])
  );
}

/**
 * The change of shift nearest to an instant: the last one, where that was at most twelve hours ago, else the next one,
 * else the last one after all. The start and the end of what is known are no changes of shift.
 *
 * @param shifts - of one level, in order, not overlapping
 */
export function nearestHandoff<T extends Watch>(
  shifts: readonly T[],
  { at, known }: { at: number; known: { start: number; end: number } },
): NearestHandoff<T> | undefined {
  const watches = joinWatches(shifts);
  const moments = [
    ...new Set(watches.flatMap(({ start, end }) => [start, end])),
  ]
    .filter(moment => known.start < moment && moment < known.end)
    .sort((a, b) => a - b);
  const last = moments.filter(moment => moment <= at).at(-1);
  const next = moments.find(moment => moment > at);
  const isRecent =
    last !== undefined &&
    (at - last <= RECENT_HANDOFF_MS || next === undefined);
  const moment = isRecent ? last : next;
  return moment === undefined
    ? undefined
    : {
        at: moment,
        which: isRecent ? 'recent' : 'next',
        outgoing: watches.find(({ end }) => end === moment),
        incoming: watches.find(({ start }) => start === moment),
      };
}

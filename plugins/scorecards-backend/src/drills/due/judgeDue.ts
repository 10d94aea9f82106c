import { DueState } from '@callboard/backstage-plugin-scorecards-common';

const DAY_MS = 86_400_000;

/** What tells whether a drill is due. */
export interface DueQuestion {
  /** From one drill to the next; not required where it is left out. */
  everyMs?: number;
  /** Of the entity; absent where it has none. */
  tier?: string;
  /** When the last one took place, ISO 8601; whatever came out. */
  lastAt?: string;
  now: Date;
}

/** Whether a drill is due, and why. */
export interface DueJudgement {
  state: DueState;
  /** ISO 8601; null where none is required, or none has ever taken place. */
  dueAt: string | null;
  /** For people. */
  reason: string;
}

const days = (ms: number) => {
  const count = Math.floor(ms / DAY_MS);
  return count === 1 ? '1 day' : `${count} days`;
};

/** Judges whether a kind of drill is due for an entity. What is only planned is none that took place. */
export function judgeDue({
  everyMs,
  tier,
  lastAt,
  now,
}: DueQuestion): DueJudgement {
  const whom = tier === undefined ? 'without a tier' : `in tier ${tier}`;
  const last =
    lastAt === undefined
      ? 'never took place'
      : `last took place ${days(now.getTime() - Date.parse(lastAt))} ago`;
  if (everyMs === undefined) {
    return {
      state: 'not-required',
      dueAt: null,
      reason: `Not required ${whom}; ${last}`,
    };
  }
  const reason = `Due every ${days(everyMs)} ${whom}; ${last}`;
  if (lastAt === undefined) {
    return { state: 'never', dueAt: null, reason };
  }
  const due = new Date(Date.parse(lastAt) + everyMs);
  return {
    state: due <= now ? 'overdue' : 'current',
    dueAt: due.toISOString(),
    reason,
  };
}

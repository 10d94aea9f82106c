import type { Shift } from '../calculus/types';
import { IcsOccurrence } from './types';

/** How many occurrences have somebody, or are called something, at one time. */
class Counted {
  readonly #counts = new Map<string, number>();

  change(keys: readonly string[], by: number) {
    for (const key of keys) {
      const count = (this.#counts.get(key) ?? 0) + by;
      if (count > 0) {
        this.#counts.set(key, count);
      } else {
        this.#counts.delete(key);
      }
    }
  }

  sorted = () => [...this.#counts.keys()].sort();
}

const isSame = (a: Shift, b: Shift) =>
  a.users.join('\n') === b.users.join('\n') && a.reason.note === b.reason.note;

/**
 * Who is on call by a calendar. Events at the same time are several people on call at once; an event of nobody known
 * counts for nothing.
 *
 * @param people - refs of the people an event means
 * @returns in order, not overlapping; the note of a shift is what its events are called, and shifts that touch are one
 *   where people and note are the same
 * @public
 */
export function icsShifts(
  occurrences: readonly IcsOccurrence[],
  people: (occurrence: IcsOccurrence) => readonly string[],
): Shift[] {
  const changes = occurrences.flatMap(occurrence => {
    const users = people(occurrence);
    const { start, end, summary } = occurrence;
    const notes = summary.trim() ? [summary.trim()] : [];
    return users.length > 0
      ? [
          { at: start, by: 1, users, notes },
          { at: end, by: -1, users, notes },
        ]
      : [];
  });
  changes.sort((a, b) => a.at - b.at);
  const shifts: Shift[] = [];
  const users = new Counted();
  const notes = new Counted();
  changes.forEach((change, index) => {
    users.change(change.users, change.by);
    notes.change(change.notes, change.by);
    const end = changes[index + 1]?.at;
    if (end === undefined || end === change.at || users.sorted().length === 0) {
      return;
    }
    const note = notes.sorted().join(', ');
    const shift: Shift = {
      start: change.at,
      end,
      users: users.sorted(),
      reason: { kind: 'calendar', ...(note && { note }) },
    };
    const last = shifts[shifts.length - 1];
    if (last && last.end === shift.start && isSame(last, shift)) {
      last.end = end;
    } else {
      shifts.push(shift);
    }
  });
  return shifts;
}

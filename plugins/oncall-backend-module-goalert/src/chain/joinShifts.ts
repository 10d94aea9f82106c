import { ProviderShift } from '@callboard/backstage-plugin-oncall-node';
import { Shift } from '../api/schemas';

/**
 * Makes one shift of what was cut where one request ended and the next began: GoAlert ends a shift there ("truncated")
 * and begins it there or earlier.
 */
export function joinShifts(
  shifts: Shift[],
  reason: ProviderShift['reason'],
): ProviderShift[] {
  const joined: Array<{ start: number; end: number; users: string[] }> = [];
  const last = new Map<string, (typeof joined)[number]>();
  for (const { start, end, userID } of [...shifts].sort(
    (a, b) => a.start - b.start,
  )) {
    if (end <= start) continue;
    const before = last.get(userID);
    if (before && start <= before.end) {
      before.end = Math.max(before.end, end);
    } else {
      const next = { start, end, users: [userID] };
      joined.push(next);
      last.set(userID, next);
    }
  }
  return joined.map(shift => ({ ...shift, reason }));
}

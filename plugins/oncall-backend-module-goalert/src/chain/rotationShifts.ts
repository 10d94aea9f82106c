import { ProviderShift } from '@callboard/backstage-plugin-oncall-node';
import { Rotation } from '../api/schemas';

/**
 * The shifts of a rotation that an escalation step names itself, from now on: GoAlert tells who is on and when the next
 * handoffs are, and nothing of the past.
 *
 * @param handoffs - the next handoffs, milliseconds since the epoch, ascending
 */
export function rotationShifts(
  rotation: Rotation,
  handoffs: number[],
  now: number,
): ProviderShift[] {
  const { userIDs, activeUserIndex, name } = rotation;
  const reason = { kind: 'rotation', note: name } as const;
  const [only] = userIDs;
  if (only === undefined) return [];
  if (userIDs.length === 1) {
    return [{ start: null, end: null, users: [only], reason }];
  }
  // GoAlert advances a rotation some seconds after the handoff.
  const passed = handoffs.filter(at => at <= now).length;
  const starts = [now, ...handoffs.slice(passed)];
  return starts.slice(0, -1).map((start, index) => {
    const turn = (activeUserIndex + passed + index) % userIDs.length;
    return {
      start,
      end: starts[index + 1] ?? null,
      users: userIDs.slice(turn, turn + 1),
      reason,
    };
  });
}

/** The rotation's length as GoAlert's `calcRotationHandoffTimes` reads it. */
export function shiftLengthOf({ type, shiftLength }: Rotation): string {
  const units = {
    hourly: ['PT', 'H'],
    daily: ['P', 'D'],
    weekly: ['P', 'W'],
    monthly: ['P', 'M'],
  } as const;
  const [before, after] = units[type];
  return `${before}${shiftLength}${after}`;
}

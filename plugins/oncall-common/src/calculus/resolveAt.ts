import { OnCallScheduleDocument } from '../document/types';
import { circumstancesOf, levelTrack, toShifts } from './levels';
import { ComputeOptions, ShiftReason } from './types';

/** Who of a level is on call at an instant. @public */
export interface ResolvedLevel {
  level: string;
  /** Refs, sorted; empty where nobody is. */
  users: string[];
  /** Absent where nobody is. */
  reason?: ShiftReason;
}

/**
 * Who is on call at an instant (milliseconds since the epoch), by level in the order they are asked. The same as to
 * look it up in {@link computeSchedule}, for the price of one instant.
 * @public
 */
export function resolveAt(
  document: OnCallScheduleDocument,
  instant: number,
  options: Omit<ComputeOptions, 'range'> = {},
): ResolvedLevel[] {
  const start = Math.floor(instant);
  const range = { start, end: start + 1 };
  const circumstances = circumstancesOf(document, { ...options, range });
  return document.levels.map(level => {
    const [shift] = circumstances
      ? toShifts(levelTrack(level, circumstances).track)
      : [];
    return {
      level: level.name,
      users: shift?.users ?? [],
      ...(shift && { reason: shift.reason }),
    };
  });
}

import { OnCallScheduleDocument } from '../document/types';
import { computeSchedule } from './computeSchedule';
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
  return computeSchedule(document, { ...options, range }).levels.map(
    ({ name, shifts: [shift] }) => ({
      level: name,
      users: shift?.users ?? [],
      ...(shift && { reason: shift.reason }),
    }),
  );
}

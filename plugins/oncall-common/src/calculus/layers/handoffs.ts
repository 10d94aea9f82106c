import { Rotation } from '../../document/types';
import { addMonths, DAY, HOUR, monthsBetween, Zone } from '../zone';

/** When a rotation hands over: turn n starts at handoff n and ends at handoff n + 1. */
export interface Handoffs {
  /** The instant of handoff n, 0 for the first. */
  at(turn: number): number;
  /** The turn an instant falls into; negative before the first. Takes as long for an old rotation as for a new one. */
  turnAt(instant: number): number;
}

const TURN = { hourly: HOUR, daily: DAY, weekly: 7 * DAY };

/**
 * Handoffs are equally far apart on the wall clock, so that a turn of a day has 23 or 25 hours when the clocks change.
 * Months are counted from the first handoff, not from the last: the 31st is the 28th in February and the 31st again in
 * March.
 */
export function handoffs(
  { type, length }: Pick<Rotation, 'type' | 'length'>,
  first: number,
  zone: Zone,
): Handoffs {
  const wallOf = (turn: number) =>
    type === 'monthly'
      ? addMonths(first, turn * length)
      : first + turn * length * TURN[type];
  const turnOf = (wall: number) =>
    Math.floor(
      type === 'monthly'
        ? monthsBetween(first, wall) / length
        : (wall - first) / (length * TURN[type]),
    );
  const at = (turn: number) => zone.instantOf(wallOf(turn), 'start');
  return {
    at,
    turnAt(instant) {
      // The clock may show an hour a second time, or a month's day may be still to come: the guess is a few turns off.
      let turn = turnOf(zone.wallAt(instant));
      while (at(turn) > instant) turn -= 1;
      while (at(turn + 1) <= instant) turn += 1;
      return turn;
    },
  };
}

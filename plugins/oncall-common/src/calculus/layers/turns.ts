import { Rotation } from '../../document/types';
import { Crew } from '../Crew';
import { append, Segment } from '../tracks';
import { ShiftReason, Span } from '../types';
import { readWall, Zone } from '../zone';
import { handoffs } from './handoffs';

/**
 * Whose turn of a rotation it is over a range. Nobody's before the first handoff; a turn of `null` is there, with
 * nobody in it. A turn that falls into a skipped hour as a whole does not take place.
 */
export function turns(
  rotation: Rotation,
  reason: ShiftReason,
  zone: Zone,
  range: Span,
): Segment<Crew>[] {
  const crews = rotation.participants.map(ref => ({
    users: ref === null ? [] : [ref],
    reason,
  }));
  const first = readWall(rotation.start, zone);
  if (first === undefined || crews.length === 0) {
    return [];
  }
  const { at, turnAt } = handoffs(rotation, first, zone);
  const track: Segment<Crew>[] = [];
  let turn = Math.max(0, turnAt(range.start));
  let start = Math.max(range.start, at(turn));
  while (start < range.end) {
    const end = Math.min(range.end, at(turn + 1));
    const crew = crews[turn % crews.length];
    if (crew) {
      append(track, start, end, crew);
    }
    turn += 1;
    start = end;
  }
  return track;
}

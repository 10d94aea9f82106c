import { Crew, joinCrews, sortRefs } from '../Crew';
import { Segment, sweep } from '../tracks';
import { Shift, Span } from '../types';

/** Shifts of a calendar feed as a layer; where several overlap, all of their people are on call. */
export function imported(
  shifts: readonly Shift[],
  layer: string,
  range: Span,
): Segment<Crew>[] {
  const crews = shifts.map(({ start, end, users, reason }) => ({
    start: Math.max(start, range.start),
    end: Math.min(end, range.end),
    value: { users: sortRefs(users), reason: { ...reason, layers: [layer] } },
  }));
  return sweep(crews).flatMap(({ start, end, value }) => {
    const crew = joinCrews(value);
    return crew ? [{ start, end, value: crew }] : [];
  });
}

import { Crew, isSameCrew } from '../Crew';
import { append, Segment, Track, zip } from '../tracks';
import { LevelGap, Shift, Span } from '../types';

/** The shifts of a track: segments that have somebody, adjacent ones of the same people for the same reason as one. */
export function toShifts(track: Track<Crew>): Shift[] {
  const shifts: Shift[] = [];
  let last: Shift | undefined;
  let crew: Crew | undefined;
  for (const { start, end, value } of track) {
    if (last && crew && last.end === start && isSameCrew(crew, value)) {
      last.end = end;
    } else if (value.users.length > 0) {
      const { users, reason } = value;
      last = { start, end, users, reason };
      crew = value;
      shifts.push(last);
    }
  }
  return shifts;
}

/** Gaps of a range: what a track leaves of it, or fills with nobody. */
export function toGaps(
  track: Track<Crew>,
  offHours: Track<true>,
  range: Span,
): LevelGap[] {
  const empty: Segment<boolean>[] = [];
  let start = range.start;
  for (const { start: next, end, value } of track) {
    append(empty, start, next, false);
    if (value.users.length === 0) {
      append(empty, next, end, !value.vacated);
    }
    start = end;
  }
  append(empty, start, range.end, false);
  return zip(empty, offHours, (declared, off) =>
    declared === undefined ? undefined : declared || off === true,
  ).map(gap => ({ start: gap.start, end: gap.end, declared: gap.value }));
}

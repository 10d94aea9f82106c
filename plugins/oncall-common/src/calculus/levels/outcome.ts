import { Crew, isSameCrew } from '../Crew';
import { Segment, Track, zip } from '../tracks';
import { LevelGap, Shift, Span } from '../types';

/** The shifts of a track: segments that have somebody, adjacent ones of the same people for the same reason as one. */
export function toShifts(track: Track<Crew>): Shift[] {
  const shifts: Shift[] = [];
  let previous: Segment<Crew> | undefined;
  for (const segment of track) {
    const { start, end, value } = segment;
    const last = shifts.at(-1);
    if (previous && last?.end === start && isSameCrew(previous.value, value)) {
      last.end = end;
    } else if (value.users.length > 0) {
      shifts.push({
        start,
        end,
        users: [...value.users],
        reason: value.reason,
      });
      previous = segment;
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
  const crews = zip([{ ...range, value: true }], track, (_, crew) => ({
    declared: crew !== undefined && !crew.vacated,
    manned: crew !== undefined && crew.users.length > 0,
  }));
  const gaps = zip(crews, offHours, (state, off) => {
    if (!state || state.manned) {
      return undefined;
    }
    return state.declared || off ? 'declared' : 'open';
  });
  return gaps.map(({ start, end, value }) => ({
    start,
    end,
    declared: value === 'declared',
  }));
}

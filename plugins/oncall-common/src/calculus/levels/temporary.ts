import {
  OnCallScheduleDocument,
  TemporarySchedule,
} from '../../document/types';
import { Crew, sortRefs } from '../Crew';
import { clip, patch, sweep, Track } from '../tracks';
import { ShiftReason, Span } from '../types';
import { readInstant, Zone } from '../zone';

const reason: ShiftReason = { kind: 'temporary' };
const nobody: Crew = { users: [], reason };

/** What temporary schedules say of a level: they say something of all of their span, also where they name nobody. */
export function temporaryOf(
  level: string,
  { temporary }: OnCallScheduleDocument,
  zone: Zone,
  range: Span,
): Track<Crew> {
  return temporary
    .filter(schedule => (schedule.level ?? level) === level)
    .map(schedule => clip(crewsOf(schedule, zone), range))
    .reduce<Track<Crew>>(replace, []);
}

function crewsOf(schedule: TemporarySchedule, zone: Zone): Track<Crew> {
  const span = spanOf(schedule, zone);
  const shifts = schedule.shifts.map(({ users, ...shift }) => ({
    ...spanOf(shift, zone),
    value: users,
  }));
  const named = sweep(shifts).map(({ value, ...when }) => ({
    ...when,
    value: { users: sortRefs(value.flat()), reason },
  }));
  return replace(clip([{ ...span, value: nobody }], span), clip(named, span));
}

function spanOf(written: { start: string; end: string }, zone: Zone): Span {
  return {
    start: readInstant(written.start, zone, 'start') ?? 0,
    end: readInstant(written.end, zone, 'end') ?? 0,
  };
}

/** A track, with another one in its place wherever that one says something. */
export function replace(base: Track<Crew>, instead: Track<Crew>): Track<Crew> {
  return patch(base, instead, (_, crew) => crew);
}

import {
  answerOfError,
  isNotFound,
  ProviderAnswer,
  ProviderShift,
  ProviderTarget,
  splitRange,
  statusOf,
  webUrl,
} from '@callboard/backstage-plugin-oncall-node';
import { Calls } from '../api/Calls';
import { Person } from '../api/common';
import { MAX_RANGE_MS } from '../api/onCalls';
import { People } from '../api/People';
import { readSchedule, readScheduleV3 } from '../api/schedules';
import { shiftsOfLayers } from './shiftsOfLayers';
import { shiftsOfV3 } from './shiftsOfV3';

interface Range {
  from: number;
  to: number;
}

/** What both kinds of schedule come to. */
interface Read {
  head: {
    id: string;
    name?: string | null;
    summary?: string | null;
    html_url?: string | null;
    time_zone?: string | null;
  };
  people: Person[];
  shifts: ProviderShift[];
}

/** Schedules by themselves, each a chain of one level. */
export async function scheduleAnswers(
  calls: Calls,
  people: People,
  targets: ProviderTarget[],
  range: Range,
): Promise<ProviderAnswer[]> {
  return calls.lane.each(targets, async target => {
    try {
      return await answerOf(target, calls, people, range);
    } catch (error) {
      return answerOfError(target, error);
    }
  });
}

async function answerOf(
  target: ProviderTarget,
  calls: Calls,
  people: People,
  range: Range,
): Promise<ProviderAnswer> {
  const { head, shifts, people: named } = await read(calls, target.id, range);
  named.forEach(person => people.learn(person));
  const title = head.name || head.summary || head.id;
  return {
    target,
    outcome: 'ok',
    title,
    url: webUrl(head.html_url),
    timeZone: head.time_zone ?? undefined,
    paging: 'active',
    levels: [{ name: title, shifts }],
    users: await people.find(
      calls,
      shifts.flatMap(({ users }) => users),
    ),
  };
}

/** Statuses by which an account without schedules of shifts may say so. */
const HAS_NONE = [402, 403, 404];

/** The id does not tell which kind a schedule is; one of shifts is unknown where those of layers are. */
async function read(calls: Calls, id: string, range: Range): Promise<Read> {
  try {
    return await readParts(calls, range, part => layered(calls, id, part));
  } catch (unknown) {
    if (!isNotFound(unknown) && statusOf(unknown) !== 400) throw unknown;
    try {
      return await readParts(calls, range, part => shiftBased(calls, id, part));
    } catch (error) {
      throw HAS_NONE.includes(statusOf(error) ?? 0) ? unknown : error;
    }
  }
}

async function readParts(
  calls: Calls,
  { from, to }: Range,
  readPart: (part: Range) => Promise<Read>,
): Promise<Read> {
  const parts = splitRange(from, to, MAX_RANGE_MS);
  // One after the other: an unknown schedule is asked for once.
  const [first, ...others] = await calls.lane.each(parts, readPart, 1);
  if (!first) throw new RangeError('The range is empty');
  const all = [first, ...others];
  const shifts = all.flatMap(part => part.shifts);
  return {
    head: first.head,
    people: all.flatMap(part => part.people),
    // Shifts come whole, those over the edge of two parts with both.
    shifts: [
      ...new Map(shifts.map(shift => [JSON.stringify(shift), shift])).values(),
    ],
  };
}

async function layered(calls: Calls, id: string, part: Range): Promise<Read> {
  const schedule = await readSchedule(calls, id, part);
  const { final_schedule, users } = schedule;
  return {
    head: schedule,
    // The list knows who is deleted, the entries do not.
    people: [
      ...final_schedule.rendered_schedule_entries.map(({ user }) => user),
      ...users,
    ],
    shifts: shiftsOfLayers(schedule),
  };
}

async function shiftBased(
  calls: Calls,
  id: string,
  part: Range,
): Promise<Read> {
  const schedule = await readScheduleV3(calls, id, part);
  return {
    head: schedule,
    people: schedule.users,
    shifts: shiftsOfV3(schedule),
  };
}

import {
  MappedSchedule,
  PagingFact,
  Paging,
  ResponderFact,
  ScheduleFact,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { StoredSchedule, StoredTile } from '../../schedules/StoredSchedule';
import { nobodySpans } from './nobodySpans';

/** What the database holds of a schedule, now and in the days to come. */
export interface ScheduleKnowledge {
  schedule: StoredSchedule;
  /** The tiles of now. */
  now: readonly StoredTile[];
  /** Tiles of nobody within the days to come. */
  empty: readonly StoredTile[];
  /** Who is on call within the days to come. */
  responders: readonly ResponderFact[];
  /** What people are called, by ref. */
  nameOf: (ref: string) => string;
  /** The days to come. */
  span: Span;
  /** When it was read, and why it could not be read again. */
  age: { asOf: number; stale?: string };
}

/** A schedule as the judge wants it; without a fact while nothing was ever read of it. */
export function mappedSchedule(knowledge: ScheduleKnowledge): MappedSchedule {
  const { schedule, age } = knowledge;
  const { ref } = schedule;
  if (schedule.knownUntil === undefined) {
    return { ref, why: whyUnread(schedule) };
  }
  return {
    ref,
    fact: { value: scheduleFact(knowledge, schedule.knownUntil), ...age },
  };
}

function whyUnread({ error, invalid }: StoredSchedule): string {
  if (error) {
    return error.message;
  }
  return invalid ? 'its document has errors' : 'it has not been read yet';
}

function scheduleFact(
  { schedule, now, empty, responders, nameOf, span }: ScheduleKnowledge,
  knownUntil: number,
): ScheduleFact {
  const { title, levels, paging } = schedule;
  return {
    title,
    paging: pagingFact(paging),
    levels: levels.map(({ name, delaySeconds = 0 }, index) => ({
      name,
      delaySeconds,
      users: (now.find(({ level }) => level === index + 1)?.users ?? []).map(
        nameOf,
      ),
    })),
    nobody: nobodySpans(empty, levels.length, {
      start: span.start,
      end: Math.max(span.start, Math.min(span.end, knownUntil)),
    }),
    knownUntil,
    responders,
  };
}

function pagingFact(paging: Paging): PagingFact {
  switch (paging) {
    case 'active':
      return { state: 'pages' };
    case 'unknown':
      return { state: 'unknown', why: 'its source does not say' };
    default:
      return { state: paging };
  }
}

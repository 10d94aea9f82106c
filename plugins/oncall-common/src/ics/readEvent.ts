import { EventLines } from './eventLines';
import {
  readLength,
  readTime,
  timesOf,
  WrittenLength,
  WrittenTime,
} from './moments';
import { readPerson } from './people';
import { IcsProperty } from './properties';
import { readRule, RecurrenceRule } from './rule';
import {
  AddedTime,
  EventError,
  WrittenEnd,
  WrittenEvent,
} from './WrittenEvent';

const ONE_DAY: WrittenLength = { days: 1, milliseconds: 0 };

function requireTimes(property: IcsProperty): WrittenTime[] {
  const times = timesOf(property);
  if (!times) {
    throw new EventError(
      'invalid-value',
      `has a ${property.name} that is no day and no time`,
    );
  }
  return times;
}

function requireLength(text: string): WrittenLength {
  const length = readLength(text);
  if (!length) {
    throw new EventError('invalid-value', 'has a length that is none');
  }
  return length;
}

function readAdded(property: IcsProperty): AddedTime[] {
  const { tzid } = property.parameters;
  return property.values.flatMap(value => {
    if (typeof value === 'string') {
      return requireTimes({ ...property, values: [value] }).map(start => ({
        start,
      }));
    }
    const [from = '', to = ''] = value;
    const [start] = requireTimes({ ...property, values: [from] });
    const time = readTime(to, tzid);
    const end = time ? { time } : { length: requireLength(to) };
    return start ? [{ start, end }] : [];
  });
}

function readEnd(
  start: WrittenTime,
  end: IcsProperty | undefined,
  duration: IcsProperty | undefined,
): WrittenEnd {
  const [time] = end ? requireTimes(end) : [];
  if (duration && !time) {
    return { length: requireLength(duration.raw) };
  }
  // A day without an end is one day (RFC 5545 §3.6.1); and many calendars let it end on itself.
  const isOneDay = start.isDay && (!time || time.wall === start.wall);
  if (!time && !isOneDay) {
    throw new EventError('no-end', 'has neither an end nor a length');
  }
  return time && !isOneDay ? { time } : { length: ONE_DAY };
}

function readRules(properties: readonly IcsProperty[]): RecurrenceRule[] {
  return properties.map(({ raw }) => {
    try {
      return readRule(raw);
    } catch (error) {
      const why = error instanceof Error ? error.message : error;
      throw new EventError(
        'invalid-rule',
        `has a rule that cannot be read: ${why}`,
      );
    }
  });
}

/**
 * Makes sense of an event.
 *
 * @throws EventError that says why it cannot be used
 */
export function readEvent({
  all,
  text,
  brokenTiming,
}: EventLines): WrittenEvent {
  if (brokenTiming !== undefined) {
    throw new EventError(
      'invalid-value',
      `has a broken line where its times are: ${brokenTiming}`,
    );
  }
  const [start] = all('DTSTART').flatMap(requireTimes);
  if (!start) {
    throw new EventError('no-start', 'has no start');
  }
  const cancelled = text('STATUS')?.trim().toUpperCase() === 'CANCELLED';
  const [replaced] = all('RECURRENCE-ID');
  const [time] = replaced ? requireTimes(replaced) : [];
  return {
    uid: text('UID')?.trim() ?? '',
    summary: text('SUMMARY') ?? '',
    description: text('DESCRIPTION'),
    attendees: all('ATTENDEE').flatMap(one => readPerson(one) ?? []),
    organizer: all('ORGANIZER').map(readPerson)[0],
    sequence: Number(text('SEQUENCE') ?? 0) || 0,
    cancelled,
    start,
    // What does not take place need not end.
    end: cancelled
      ? { length: ONE_DAY }
      : readEnd(start, all('DTEND')[0], all('DURATION')[0]),
    rules: readRules(all('RRULE')),
    exceptRules: readRules(all('EXRULE')),
    added: all('RDATE').flatMap(readAdded),
    except: all('EXDATE').flatMap(requireTimes),
    replaces: time && {
      time,
      andFollowing:
        replaced?.parameters.range?.toUpperCase() === 'THISANDFUTURE',
    },
  };
}

import type { Span } from '../calculus/types';

/** Somebody named by an event. The address is in lower case, without `mailto:`. @public */
export interface IcsPerson {
  name?: string;
  email?: string;
}

/** One occurrence of a calendar's event; instants are milliseconds since the epoch. @public */
export interface IcsOccurrence extends Span {
  uid: string;
  /** True where the event names days and no time of day. */
  allDay: boolean;
  /** Of an all-day event: its first and its last day, both included, `YYYY-MM-DD`. */
  days?: { first: string; last: string };
  /** Empty where the event has none. */
  summary: string;
  description?: string;
  attendees: IcsPerson[];
  organizer?: IcsPerson;
}

/**
 * What is wrong with a calendar. Of these, `moved`, `broken-line`, `duplicate-uid` and `truncated` leave the event (or
 * the rest of the calendar) standing, and `unknown-zone` of a whole calendar falls back to the default zone; the others
 * leave something out.
 * @public
 */
export type IcsProblemCode =
  | 'not-a-calendar'
  | 'too-large'
  | 'truncated'
  | 'unterminated'
  | 'broken-line'
  | 'no-start'
  | 'no-end'
  | 'ends-before-start'
  | 'invalid-value'
  | 'invalid-rule'
  | 'unknown-zone'
  | 'no-zone'
  | 'too-many'
  | 'duplicate-uid'
  | 'moved'
  | 'more-problems';

/** One thing that is wrong with a calendar, and with which event. @public */
export interface IcsProblem {
  code: IcsProblemCode;
  /** For people. */
  message: string;
  uid?: string;
  summary?: string;
}

/** How much of a calendar is read at most. @public */
export interface IcsLimits {
  /** Of the text as UTF-8, 5 MB. */
  bytes?: number;
  /** Occurrences of one event within the range, 10,000. */
  occurrencesPerEvent?: number;
  /** Occurrences of all events within the range, 100,000. */
  occurrences?: number;
  /** Candidate times of one recurrence rule, 200,000; of one by hours or less each counts for ten. */
  stepsPerRule?: number;
  /** Candidate times of all recurrence rules, 5,000,000. */
  steps?: number;
  /** Problems told one by one, 100. */
  problems?: number;
}

/** How to read a calendar. @public */
export interface ReadIcsOptions {
  /** Occurrences that overlap it are wanted. */
  range: Span;
  /**
   * IANA zone of days and of wall clocks without a zone, where the calendar itself names none by `X-WR-TIMEZONE`.
   * Without it such events are left out and named.
   */
  defaultTimeZone?: string;
  limits?: IcsLimits;
}

/** A calendar as far as it could be read. @public */
export interface IcsCalendar {
  /** From `X-WR-CALNAME`, or `NAME` of RFC 7986. */
  name?: string;
  /** In order of their starts. */
  events: IcsOccurrence[];
  problems: IcsProblem[];
}

import { WrittenLength, WrittenTime } from './moments';
import { RecurrenceRule } from './rule';
import { IcsPerson, IcsProblemCode } from './types';

/** When an event ends: at a time that is written, or a while after it began. */
export type WrittenEnd = { time: WrittenTime } | { length: WrittenLength };

/** What an `RDATE` adds; a period has an end of its own. */
export interface AddedTime {
  start: WrittenTime;
  end?: WrittenEnd;
}

/** A `VEVENT` that makes sense by itself. */
export interface WrittenEvent {
  /** Empty where the calendar gives none. */
  uid: string;
  summary: string;
  description?: string;
  attendees: IcsPerson[];
  organizer?: IcsPerson;
  sequence: number;
  cancelled: boolean;
  start: WrittenTime;
  end: WrittenEnd;
  rules: RecurrenceRule[];
  /** `EXRULE` of RFC 2445, which later RFCs only tolerate. */
  exceptRules: RecurrenceRule[];
  added: AddedTime[];
  except: WrittenTime[];
  /** Which occurrence of its series this event stands for, and whether for all later ones as well. */
  replaces?: { time: WrittenTime; andFollowing: boolean };
}

/** Why an event cannot be used. */
export class EventError extends Error {
  readonly code: IcsProblemCode;

  constructor(code: IcsProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

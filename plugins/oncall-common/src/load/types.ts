import type { Span } from '../calculus/types';

/** Somebody on call for a while; the same person's may overlap, in levels and in schedules. @public */
export interface LoadShift extends Span {
  user: string;
}

/** Somebody paged at an instant, milliseconds since the epoch. @public */
export interface LoadPage {
  user: string;
  at: number;
}

/** A part of every day, wall clock `HH:MM`; where the end is not after the start it is on the next day. @public */
export interface TimeOfDaySpan {
  start: string;
  end: string;
}

/** What a load is worked out from. @public */
export interface LoadOptions {
  shifts: readonly LoadShift[];
  /** Only what lies within it counts. */
  range: Span;
  /** IANA zone somebody lives in; `UTC` is taken for one that is not known. */
  timeZoneOf: (user: string) => string;
  /** Local dates, `YYYY-MM-DD`, on which somebody has a holiday. */
  holidaysOf?: (user: string) => ReadonlySet<string> | undefined;
  /** 22:00 to 07:00 where it is left out. */
  nights?: TimeOfDaySpan;
  /** Hours of work outside of which a page is off hours, on days that are neither weekend nor holiday: 08:00 to 18:00. */
  workday?: TimeOfDaySpan;
  /** 1 Monday to 7 Sunday; Saturday and Sunday where it is left out. */
  weekend?: readonly number[];
  /**
   * A shift that begins so soon after the end of the one before counts as back to back, hours. 11 where it is left out:
   * the daily rest of Directive 2003/88/EC, article 3.
   */
  restHours?: number;
  /** Left out where no source of pages is known, which is not the same as none. */
  pages?: readonly LoadPage[];
}

/** How much somebody is on call within a range: elapsed hours, judged by the clocks of their own zone. @public */
export interface PersonLoad {
  user: string;
  /** The IANA zone it was judged in. */
  timeZone: string;
  hours: number;
  nightHours: number;
  weekendHours: number;
  holidayHours: number;
  /** Stretches without a break; shifts that touch or overlap are one. */
  shifts: number;
  /** The longest stretch without a break. */
  longestHours: number;
  /** Stretches that begin too soon after the one before. */
  backToBack: number;
  /** Absent where no source of pages is known. */
  pages?: number;
  /** Pages outside of the hours of work, on a weekend or on a holiday. */
  offHoursPages?: number;
}

import { Tone } from '../../tones';
import { Pattern } from '../Swatch';

/** A sort of day: told apart by its letter, its pattern and its colour. @public */
export interface DayKind {
  name: string;
  /** What the legend says. */
  words: string;
  /** One character in the day's square; a space where the pattern is enough. */
  letter: string;
  tone: Tone;
  pattern: Pattern;
}

/** A day of a calendar. @public */
export interface CalendarDay {
  /** YYYY-MM-DD. */
  day: string;
  /** Name of its {@link DayKind}. */
  kind: string;
  /** What is said of it when it is pointed at or reached by the arrow keys, without its date. */
  words: string;
}

/** @public */
export interface DayCalendarProps {
  /** Names the calendar, for example "Budget days of Availability". */
  name: string;
  /** One sentence that says what is to be seen. */
  summary: string;
  /** In order, without gaps. */
  days: readonly CalendarDay[];
  /** In the order of the legend. */
  kinds: readonly DayKind[];
  /** Columns of the table that stands for the calendar, besides the day and its kind. */
  columns?: readonly { header: string; cell: (index: number) => string }[];
}

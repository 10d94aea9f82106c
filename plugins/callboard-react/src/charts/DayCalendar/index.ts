export { DayCalendar } from './DayCalendar';
export type { CalendarDay, DayCalendarProps, DayKind } from './types';

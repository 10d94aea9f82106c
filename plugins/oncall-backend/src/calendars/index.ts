export { AuthorizedCalendarService } from './AuthorizedCalendarService';
export { CalendarReader } from './CalendarReader';
export { addCalendarRoutes, CALENDAR_PATH } from './calendarRoutes';
export type { CalendarService } from './CalendarService';
export { CalendarStore } from './CalendarStore';
export { CalendarSubjects } from './CalendarSubjects';
export { DefaultCalendarService } from './DefaultCalendarService';

export { CalendarButton } from './CalendarButton';

export { computeLoad } from './computeLoad';
export { readHolidays } from './readHolidays';
export type {
  LoadOptions,
  LoadPage,
  LoadShift,
  PersonLoad,
  TimeOfDaySpan,
} from './types';

export { icsShifts } from './icsShifts';
export { readIcs } from './readIcs';
export type {
  IcsCalendar,
  IcsLimits,
  IcsOccurrence,
  IcsPerson,
  IcsProblem,
  IcsProblemCode,
  ReadIcsOptions,
} from './types';
export { writeIcs, type WriteIcsOptions, type WrittenShift } from './writeIcs';

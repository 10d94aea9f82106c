export { isTimeZone } from './isTimeZone';
export { recurrenceProblem, recurringWalls } from './recurrence';
export { instantOf, readMoment, wallOf, type WrittenMoment } from './wallClock';

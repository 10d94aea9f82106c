export {
  addMonths,
  dateOf,
  DAY,
  HOUR,
  monthsBetween,
  weekdayOf,
  writeWall,
} from './civil';
export { readInstant, readTimeOfDay, readWall, toWallText } from './moments';
export { Zone } from './Zone';

export { addMonths, DAY, HOUR, monthsBetween, weekdayOf } from './civil';
export { readInstant, readTimeOfDay, readWall, toWallText } from './moments';
export { Zone } from './Zone';

export { OwnZoneProvider, useOwnZone, useZones } from './OwnZone';
export {
  cityOf,
  dayIn,
  inBothZones,
  momentIn,
  shareClock,
  shortZoneWords,
  sinceWords,
  spanWords,
  timeIn,
  untilWords,
  zoneWords,
  type Zones,
} from './format';

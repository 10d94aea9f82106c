export { OwnZoneProvider, useOwnZone, useZones } from './OwnZone';
export {
  dayIn,
  inBothZones,
  momentIn,
  shareClock,
  sinceWords,
  spanWords,
  timeIn,
  untilWords,
  zoneWords,
  type Zones,
} from './format';

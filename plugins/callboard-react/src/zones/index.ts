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
  withMoments,
  zoneWords,
  type Zones,
} from './format';

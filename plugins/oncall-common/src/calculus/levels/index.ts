export { computeLevel } from './computeLevel';
export { circumstancesOf, levelTrack } from './levelTrack';
export { toShifts } from './outcome';
export { scheduleGaps } from './scheduleGaps';

export { type Circumstances, computeLevel } from './computeLevel';
export { collectOverrides } from './overrides';
export { scheduleGaps } from './scheduleGaps';

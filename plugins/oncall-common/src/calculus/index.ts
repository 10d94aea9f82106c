export { computeSchedule } from './computeSchedule';
export {
  describeLayer,
  describeReason,
  describeRestrictions,
} from './describe';
export { scheduleGaps } from './levels';
export { toPreview } from './preview';
export { type ResolvedLevel, resolveAt } from './resolveAt';
export * from './types';

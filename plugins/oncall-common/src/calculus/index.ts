export { computeSchedule } from './computeSchedule';
export {
  describeLayer,
  describeReason,
  describeRestrictions,
} from './describe';
export { type PreviewSpan, type SchedulePreview, toPreview } from './preview';
export { type ResolvedLevel, resolveAt } from './resolveAt';
export * from './types';

export { ON_CALL_SCHEDULE_KIND } from './envelope';
export { onCallScheduleJsonSchema } from './jsonSchema';
export {
  type ParsedOnCallSchedule,
  parseOnCallSchedule,
} from './parseOnCallSchedule';
export { readOnCallSchedule } from './readOnCallSchedule';
export * from './types';

export * from './calendar';
export * from './cellWords';
export * from './lanes';
export * from './movement';
export { personColor } from './personColor';
export { type TimelineWindow, useTimelineWindow, ZOOMS } from './window';

export * from './calendar';
export * from './cellWords';
export * from './lanes';
export * from './movement';
export { hueColor, huesOf } from './hues';
export { type TimelineWindow, useTimelineWindow, ZOOMS } from './window';

export { Timeline, type TimelineProps } from './Timeline';
export { ScheduleTimeline } from './ScheduleTimeline';

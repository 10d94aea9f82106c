export { ScheduleView, type ScheduleViewProps } from './ScheduleView';

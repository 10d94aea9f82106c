export { ScheduleEntityCard } from './ScheduleEntityCard';

export { scheduleRuleTasks } from './scheduleRuleTasks';

export type { AlertRunbookKey, AlertRunbookReader } from './AlertRunbookReader';
export { addAlertRoutes } from './alertRoutes';
export { type Alerts, createAlerts } from './createAlerts';
export type { FiringReader } from './FiringReader';
export { AlertMapper } from './mapping/AlertMapper';
export type { AlertConcern } from './mapping/MappedAlert';
export { remapAlerts } from './remapAlerts';
export { type RunTask, scheduleAlertTasks } from './scheduleAlertTasks';

export { FiringAlerts } from './FiringAlerts';
export { AlertSourcesNote } from './AlertSourcesNote';

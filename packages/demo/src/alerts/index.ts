export { alertsOf } from './alertsOf';
export { AlertSeeder } from './AlertSeeder';

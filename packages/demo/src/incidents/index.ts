export { IncidentSeeder } from './IncidentSeeder';

export { createIncidents, type Incidents } from './createIncidents';
export { noIncidents, type IncidentReader } from './IncidentReader';
export { addIncidentRoutes } from './incidentRoutes';
export type { IncidentService } from './IncidentService';
export { scheduleIncidentTasks } from './scheduleIncidentTasks';

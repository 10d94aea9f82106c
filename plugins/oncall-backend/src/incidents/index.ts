export { AuthorizedIncidentService } from './AuthorizedIncidentService';
export { costIncidents } from './costIncidents';
export { DefaultIncidentService } from './DefaultIncidentService';
export { fetchIncidents } from './fetchIncidents';
export { noIncidents, type IncidentReader } from './IncidentReader';
export { addIncidentRoutes } from './incidentRoutes';
export type { IncidentService } from './IncidentService';
export { IncidentStore } from './IncidentStore';
export { StoredIncidentReader } from './StoredIncidentReader';

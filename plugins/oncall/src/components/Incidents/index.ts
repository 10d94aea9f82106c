export { IncidentHistory } from './IncidentHistory';
export { IncidentLine } from './IncidentLine';
export { IncidentTable } from './IncidentTable';

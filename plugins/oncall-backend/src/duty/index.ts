export { AuthorizedDutyService } from './AuthorizedDutyService';
export { DefaultDutyService } from './DefaultDutyService';
export { addDutyRoutes } from './dutyRoutes';
export type { DutyService } from './DutyService';
export { groupsAbove } from './groupsAbove';
export { readDutyServices } from './readDutyServices';

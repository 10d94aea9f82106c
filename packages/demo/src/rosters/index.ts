export { addRosterRoutes, ROSTERS_PATH } from './rosterRoutes';

export { NoScorecards } from './NoScorecards';

export { EntityScorecards } from './EntityScorecards';

export {
  type BoardNow,
  type KnownEntity,
  type KnownVersion,
  ResultIndex,
  type StoredResult,
} from './board';
export { createReads, type Reads } from './createReads';
export type { Found } from './Found';
export { addReadRoutes } from './readRoutes';
export type { ReadService } from './ReadService';
export { type Readout, ResultReader, type ResultRequest } from './ResultReader';
export { explainBy } from './results/explainBy';
export { legendOf } from './results/legendOf';
export type { ResultListRequest } from './results/ResultRequest';
export { tellFound } from './results/tellFound';
export type { Explanation } from './results/toCheckResult';
export {
  toEntityScorecard,
  type ToldResult,
} from './results/toEntityScorecard';
export { createScope } from './selection/createScope';
export { type Selection } from './selection/Selection';
export { countLevels } from './tally/countLevels';
export { stepsBetween } from './tally/steps';

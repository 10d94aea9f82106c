export {
  announcedOf,
  type Code,
  countStatuses,
  decodeCause,
  encodeCause,
  statusOf,
} from './codes';
export * from './judgeLevels';
export { nextFixOf } from './nextFixOf';
export { scoreOf, type ScoreWeights, toScore, weighCodes } from './scoreOf';
export { decodeSince, encodeSince } from './since';
export { standingName, standingOfName, standingRank } from './standing';

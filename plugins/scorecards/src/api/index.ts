export { scorecardsApiRef } from './scorecardsApiRef';
export { createScorecardsClient } from './createScorecardsClient';

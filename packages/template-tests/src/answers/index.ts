export { answersOf, PLAIN_ANSWERS, REFUSED } from './answers';
export { DESCRIPTIONS, REPOSITORIES } from './dimensions';
export type { Dimensions } from './selection';

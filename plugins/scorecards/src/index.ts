/**
 * Which standards a service meets, what holds it back and how that moved, for apps on the new frontend system. Apps on the
 * old one import `@callboard/backstage-plugin-scorecards/legacy`.
 *
 * @packageDocumentation
 */
export { scorecardsPlugin as default } from './plugin';
export { scorecardsApiRef } from './api';

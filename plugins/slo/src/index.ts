/**
 * SLO scorecards on the service page, for apps on the new frontend system. Apps on the old one import
 * `@callboard/backstage-plugin-slo/legacy`.
 *
 * @packageDocumentation
 */
export { sloPlugin as default } from './plugin';
export { sloApiRef } from './api';

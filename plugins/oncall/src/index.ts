/**
 * Who answers for a service, now, next and in three weeks, for apps on the new frontend system. Apps on the old one
 * import `@callboard/backstage-plugin-oncall/legacy`.
 *
 * @packageDocumentation
 */
export { onCallPlugin as default } from './plugin';
export { onCallApiRef } from './api';

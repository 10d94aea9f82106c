/**
 * The right runbook, alive and current, one click from the alert, for apps on the new frontend system. Apps on the old one
 * import `@callboard/backstage-plugin-runbooks/legacy`.
 *
 * @packageDocumentation
 */
export { runbooksPlugin as default } from './plugin';
export { runbooksApiRef } from './api';

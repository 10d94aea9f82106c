/**
 * On-call ownership for the Backstage catalog: who answers now, next and in three weeks.
 *
 * @packageDocumentation
 */
export { onCallPlugin as default } from './plugin';

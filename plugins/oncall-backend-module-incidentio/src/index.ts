/**
 * incident.io as a provider of on-call schedules for the Callboard on-call backend.
 *
 * @packageDocumentation
 */
export { onCallModuleIncidentIo as default } from './module';

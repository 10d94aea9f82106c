/**
 * PagerDuty as a provider of on-call schedules for the Callboard on-call backend.
 *
 * @packageDocumentation
 */
export { oncallModulePagerDuty as default } from './module';

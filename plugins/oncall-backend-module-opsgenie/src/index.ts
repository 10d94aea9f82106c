/**
 * Opsgenie and Jira Service Management as providers of on-call schedules for the Callboard on-call backend.
 *
 * @packageDocumentation
 */
export { oncallModuleOpsgenie as default } from './module';

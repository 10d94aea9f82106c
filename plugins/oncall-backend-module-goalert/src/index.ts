/**
 * GoAlert as a provider of on-call schedules for the Callboard on-call backend.
 *
 * @packageDocumentation
 */
export { GOALERT_DOCUMENT } from './api/document';
export { onCallModuleGoAlert as default } from './module';

/**
 * Datadog as a source of samples for the Callboard SLO backend.
 *
 * @packageDocumentation
 */
export { sloModuleDatadog as default } from './module';

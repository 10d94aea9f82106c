/**
 * Prometheus as a source of samples for the Callboard SLO backend.
 *
 * @packageDocumentation
 */
export { sloModulePrometheus as default } from './module';

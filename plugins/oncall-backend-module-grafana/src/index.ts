/**
 * Grafana IRM and Grafana OnCall as a provider of on-call schedules for the Callboard on-call backend.
 *
 * @packageDocumentation
 */
export { onCallModuleGrafana as default } from './module';

/**
 * Ingests OpenSLO documents as catalog entities.
 *
 * @packageDocumentation
 */
export { catalogModuleCallboard as default } from './module';

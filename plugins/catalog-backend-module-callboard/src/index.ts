/**
 * Ingests OpenSLO documents, and Callboard's own, as catalog entities.
 *
 * @packageDocumentation
 */
export { catalogModuleCallboard as default } from './module';

/**
 * Facts of Callboard's other plugins for scorecards.
 *
 * @packageDocumentation
 */
export { scorecardsModuleCallboard as default } from './module';

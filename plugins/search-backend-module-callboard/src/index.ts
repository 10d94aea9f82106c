/**
 * Runbooks in the search of Backstage: found by what they say and by the alerts they answer.
 *
 * @packageDocumentation
 */
export {
  DefaultRunbookCollatorFactory,
  type RunbookDocument,
  type RunbookCollatorOptions,
} from './collators';
export { searchModuleCallboard as default } from './module';

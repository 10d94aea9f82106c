/**
 * Actions of the scaffolder for services that are observable, on call and scored.
 *
 * @packageDocumentation
 */
export { scaffolderModuleCallboard as default } from './module';
export {
  type KnownAction,
  type LintIssue,
  type LintOptions,
  lintTemplate,
} from './lint';

export { addLintTemplateAction } from './action/addLintTemplateAction';
export type { KnownAction, LintIssue, LintOptions } from './LintIssue';
export { lintTemplate } from './lintTemplate';

export { AuthorizedLintService } from './AuthorizedLintService';
export { DefaultLintService } from './DefaultLintService';
export { addLintRoutes } from './lintRoutes';
export type { LintService } from './LintService';

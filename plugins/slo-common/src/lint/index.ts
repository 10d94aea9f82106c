export * from './LintFacts';
export * from './lintSlo';

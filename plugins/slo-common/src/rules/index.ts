export type { RuleOptions } from './buildSloRules';
export * from './generateAlerts';
export * from './generateRules';
export { evaluatesPrometheusRules } from './sli/sources';
export type { RuleProblem } from './types';

export type { RuleOptions } from './buildSloRules';
export { generateAlerts, type GeneratedAlert } from './generateAlerts';
export * from './generateRules';
export { evaluatesPrometheusRules } from './sli/sources';
export * from './sloPageUrl';
export * from './sloQueries';
export type { RuleProblem } from './types';

export * from './AuthorizedEvaluateService';
export * from './DefaultEvaluateService';
export * from './evaluateRoutes';
export type { EvaluateService } from './EvaluateService';

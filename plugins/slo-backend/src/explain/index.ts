export * from './AuthorizedExplainService';
export * from './buildExplanation';
export * from './DefaultExplainService';
export type { ExplainReader } from './ExplainReader';
export * from './explainRoutes';
export type { ExplainService } from './ExplainService';

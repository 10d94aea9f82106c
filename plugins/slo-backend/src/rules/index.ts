export { AuthorizedRulesService } from './AuthorizedRulesService';
export { DefaultRulesService } from './DefaultRulesService';
export { addRulesRoutes } from './rulesRoutes';
export type { RulesService } from './RulesService';

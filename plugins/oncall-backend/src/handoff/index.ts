export { AuthorizedHandoffService } from './AuthorizedHandoffService';
export { type BudgetReader, SloBudgetReader } from './BudgetReader';
export { DefaultHandoffService } from './DefaultHandoffService';
export { addHandoffRoutes } from './handoffRoutes';
export type { HandoffService } from './HandoffService';

export { AuthorizedSpentService } from './AuthorizedSpentService';
export { DefaultSpentService } from './DefaultSpentService';
export { addSpentRoutes } from './spentRoutes';
export type { SpentService } from './SpentService';

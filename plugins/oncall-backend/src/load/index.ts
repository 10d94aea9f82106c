export { AuthorizedLoadService } from './AuthorizedLoadService';
export { DefaultLoadService } from './DefaultLoadService';
export { addLoadRoutes } from './loadRoutes';
export type { LoadService } from './LoadService';

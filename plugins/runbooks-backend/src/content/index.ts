export { AuthorizedContentService } from './AuthorizedContentService';
export { addContentRoutes } from './contentRoutes';
export type { ContentService } from './ContentService';
export { DefaultContentService } from './DefaultContentService';

export { AuthorizedSourceService } from './AuthorizedSourceService';
export { DefaultSourceService } from './DefaultSourceService';
export { addSourceRoutes } from './sourceRoutes';
export type { SourceService } from './SourceService';

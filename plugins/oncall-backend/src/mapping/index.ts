export { AuthorizedMappingService } from './AuthorizedMappingService';
export { DefaultMappingService } from './DefaultMappingService';
export { addMappingRoutes } from './mappingRoutes';
export type { MappingService } from './MappingService';

export { AuthorizedExclusionService } from './AuthorizedExclusionService';
export { DefaultExclusionReader } from './DefaultExclusionReader';
export { DefaultExclusionService } from './DefaultExclusionService';
export type { ExclusionReader } from './ExclusionReader';
export { addExclusionRoutes } from './exclusionRoutes';
export type { ExclusionService } from './ExclusionService';
export { ExclusionStore } from './ExclusionStore';
export { toCatalogExclusion } from './toCatalogExclusion';

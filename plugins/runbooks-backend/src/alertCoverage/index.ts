export { AuthorizedCoverageService } from './AuthorizedCoverageService';
export { addCoverageRoutes } from './coverageRoutes';
export type { CoverageRequest, CoverageService } from './CoverageService';
export { DefaultCoverageService } from './DefaultCoverageService';

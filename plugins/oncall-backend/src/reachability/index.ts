export { AuthorizedReachabilityService } from './AuthorizedReachabilityService';
export { DefaultReachabilityService } from './DefaultReachabilityService';
export { ReachabilityJudge } from './ReachabilityJudge';
export { addReachabilityRoutes } from './reachabilityRoutes';
export type { ReachabilityService } from './ReachabilityService';
export { ReachabilityStore } from './ReachabilityStore';
export { RouteProofStore } from './RouteProofStore';

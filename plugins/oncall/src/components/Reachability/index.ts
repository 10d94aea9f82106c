export { ReachabilityChain } from './ReachabilityChain';

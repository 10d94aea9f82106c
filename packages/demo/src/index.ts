/**
 * The demo company of Callboard, as backend features.
 *
 * @packageDocumentation
 */
export { demoFeatures } from './features';
export { LocalRepositories, localGitActionsModule } from './repositories';
export { PortalTraffic } from './traffic';

/**
 * The demo company of Callboard, as backend features.
 *
 * @packageDocumentation
 */
export { demoFeatures } from './features';
export { PortalTraffic } from './traffic';

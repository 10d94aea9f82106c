export { type CoveredEntity, WaivedChecks } from './WaivedChecks';
export { WaiverStore } from './WaiverStore';

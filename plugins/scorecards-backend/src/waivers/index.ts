export {
  createWaiverService,
  type WaiverServices,
} from './createWaiverService';
export { addWaiverRoutes } from './waiverRoutes';
export { type CoveredEntity, WaivedChecks } from './WaivedChecks';
export type { WaiverService } from './WaiverService';
export { WaiverStore } from './WaiverStore';

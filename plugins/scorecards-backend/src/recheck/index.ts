export { createRecheck } from './createRecheck';
export { addRecheckRoutes } from './recheckRoutes';
export type { RecheckService } from './RecheckService';

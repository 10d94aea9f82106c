export { AuthorizedRecheckService } from './AuthorizedRecheckService';
export { DefaultRecheckService } from './DefaultRecheckService';
export { addRecheckRoutes } from './recheckRoutes';
export type { RecheckService } from './RecheckService';

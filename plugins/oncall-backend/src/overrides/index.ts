export { AuthorizedOverrideService } from './AuthorizedOverrideService';
export { DefaultOverrideDesk } from './DefaultOverrideDesk';
export { DefaultOverrideService } from './DefaultOverrideService';
export { OverrideAuthority } from './OverrideAuthority';
export { OverridePresenter } from './OverridePresenter';
export { addOverrideRoutes } from './overrideRoutes';
export type { OverrideService } from './OverrideService';
export { OverrideStore } from './OverrideStore';
export { PortalOverrideReader } from './PortalOverrideReader';

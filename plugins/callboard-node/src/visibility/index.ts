export { Authorizer, type AuthorizerOptions } from './Authorizer';
export type { Caller } from './Caller';
export { callerKey } from './callerKey';
export {
  PermissionVisibility,
  type PermissionVisibilityOptions,
} from './PermissionVisibility';
export { describePrincipal, personOf, requirePerson } from './principals';
export { TtlCache, type TtlCacheOptions } from './TtlCache';
export {
  type DocumentResource,
  everything,
  nothing,
  type Visibility,
  visibleRefs,
} from './Visibility';

export { AuthorizedPolicyService } from './AuthorizedPolicyService';
export { DefaultPolicyService } from './DefaultPolicyService';
export { addPolicyRoutes } from './policyRoutes';
export type { PolicyService } from './PolicyService';
export { PolicyStore } from './PolicyStore';
export { toCatalogPolicy } from './toCatalogPolicy';

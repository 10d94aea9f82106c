import { PermissionsService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';

/** A decision. @public */
export const allow = {
  result: AuthorizeResult.ALLOW,
} satisfies PolicyDecision;

/** A decision. @public */
export const deny = { result: AuthorizeResult.DENY } satisfies PolicyDecision;

/** A decision: only of what the caller owns. @public */
export const conditional: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};

/** Allows everything. @public */
export function allowAll(): PermissionsService {
  return mockServices.permissions({ result: AuthorizeResult.ALLOW });
}

/**
 * Decides on one permission to read, and on reading entities of the catalog.
 *
 * @param name - of the permission to read, for example `oncall.read`
 * @param allowed - names of the other permissions that are given; the rest is denied
 * @public
 */
export function readPolicy(
  name: string,
  decisions: { read: PolicyDecision; entity: PolicyDecision },
  allowed: readonly string[] = [],
) {
  return mockServices.permissions.mock({
    authorizeConditional: async requests =>
      requests.map(({ permission }) =>
        permission.name === name ? decisions.read : decisions.entity,
      ),
    authorize: async requests =>
      requests.map(({ permission }) =>
        allowed.includes(permission.name) ? allow : deny,
      ),
  });
}

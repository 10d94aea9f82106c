import { PermissionsService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogServiceMock,
  catalogServiceMock,
} from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';

export const allow = {
  result: AuthorizeResult.ALLOW,
} satisfies PolicyDecision;
export const deny = { result: AuthorizeResult.DENY } satisfies PolicyDecision;
export const conditional: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
};

/** Allows everything. */
export function allowAll(): PermissionsService {
  return mockServices.permissions({ result: AuthorizeResult.ALLOW });
}

/**
 * Decides on reading runbooks and on reading entities.
 *
 * @param allowed - names of the other permissions that are given; the rest is denied
 */
export function policy(
  read: PolicyDecision,
  entity: PolicyDecision,
  allowed: readonly string[] = [],
) {
  return mockServices.permissions.mock({
    authorizeConditional: async requests =>
      requests.map(({ permission }) =>
        permission.name === 'runbooks.read' ? read : entity,
      ),
    authorize: async requests =>
      requests.map(({ permission }) =>
        allowed.includes(permission.name) ? allow : deny,
      ),
  });
}

/** A catalog that shows people everything whose name is not `secret`, and services everything. */
export function catalogWithSecrets(
  all: Entity[],
): ReturnType<typeof catalogServiceMock.mock> {
  const everything = catalogServiceMock({ entities: all });
  const visible = catalogServiceMock({
    entities: all.filter(({ metadata }) => metadata.name !== 'secret'),
  });
  const of = (options: unknown): CatalogServiceMock =>
    JSON.stringify(options).includes('"type":"service"') ? everything : visible;
  return catalogServiceMock.mock({
    queryEntities: async (query, options) =>
      of(options).queryEntities(query, options),
    getEntitiesByRefs: async (query, options) =>
      of(options).getEntitiesByRefs(query, options),
  });
}

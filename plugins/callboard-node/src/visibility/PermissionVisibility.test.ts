import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  createPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { Authorizer } from './Authorizer';
import { PermissionVisibility } from './PermissionVisibility';

const permission = createPermission({
  name: 'widget.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});
const credentials = mockCredentials.user('user:default/a');
const resources = [
  { ref: 'widget:default/a', entityRef: 'component:default/x' },
  { ref: 'widget:default/b', entityRef: 'component:default/hidden' },
  { ref: 'widget:default/c' },
];

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const CONDITIONAL: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
  conditions: { rule: 'R', resourceType: RESOURCE_TYPE_CATALOG_ENTITY },
};

function setUp(read: PolicyDecision, entity: PolicyDecision) {
  const permissions = mockServices.permissions.mock({
    authorizeConditional: jest.fn<
      ReturnType<PermissionsService['authorizeConditional']>,
      []
    >(async () => [read, entity]),
    authorize: jest.fn(async requests =>
      requests.map(({ resourceRef }) =>
        resourceRef === 'widget:default/c'
          ? { result: AuthorizeResult.DENY }
          : { result: AuthorizeResult.ALLOW },
      ),
    ),
  });
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: jest.fn(async ({ entityRefs }) => ({
      items: entityRefs.map(ref =>
        ref.endsWith('hidden')
          ? undefined
          : { apiVersion: 'v1', kind: 'K', metadata: { name: 'n' } },
      ),
    })),
  });
  const visibility = PermissionVisibility.create({
    permissions,
    catalog,
    permission,
    denial: 'You may not read widgets',
    now: () => new Date(0),
  });
  const authorizer = Authorizer.create({ permissions, visibility });
  const seen = async () => {
    const narrowed = await authorizer.narrowed({ credentials });
    return (await narrowed.visibility.filter(resources)).map(({ ref }) =>
      ref.slice(-1),
    );
  };
  return { permissions, catalog, authorizer, seen };
}

describe('PermissionVisibility', () => {
  it.each<[string, PolicyDecision, PolicyDecision, string[]]>([
    ['everything', ALLOW, ALLOW, ['a', 'b', 'c']],
    ['nothing without the catalog', ALLOW, DENY, []],
    ['what the catalog shows', ALLOW, CONDITIONAL, ['a', 'c']],
    ['what the policy allows', CONDITIONAL, ALLOW, ['a', 'b']],
    ['what both do', CONDITIONAL, CONDITIONAL, ['a']],
  ])('shows %s', async (_, read, entity, expected) => {
    expect(await setUp(read, entity).seen()).toEqual(expected);
  });

  it('says in the words given that nothing may be read at all', async () => {
    await expect(setUp(DENY, ALLOW).seen()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: 'You may not read widgets',
    });
  });

  it('asks once per caller and ref', async () => {
    const { permissions, catalog, seen } = setUp(CONDITIONAL, CONDITIONAL);
    await seen();
    await seen();
    expect(permissions.authorizeConditional.mock.calls).toHaveLength(1);
    expect(permissions.authorize.mock.calls).toHaveLength(1);
    expect(catalog.getEntitiesByRefs.mock.calls).toHaveLength(1);
  });

  it('asks once about many refs, however many requests of a page want them', async () => {
    const { catalog, authorizer } = setUp(ALLOW, CONDITIONAL);
    const many = Array.from({ length: 1_000 }, (_, n) => ({ ref: `w:x/${n}` }));
    const lists = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const { visibility } = await authorizer.narrowed({ credentials });
        return visibility.filter(many);
      }),
    );
    expect(lists.map(list => list.length)).toEqual([1_000, 1_000, 1_000]);
    expect(catalog.getEntitiesByRefs.mock.calls).toHaveLength(1);
  });
});

describe('Authorizer', () => {
  it('requires permissions by name', async () => {
    const create = createPermission({
      name: 'widget.create',
      attributes: { action: 'create' },
    });
    const { permissions, authorizer } = setUp(ALLOW, ALLOW);
    await authorizer.require(create, credentials);
    permissions.authorize.mockResolvedValueOnce([
      { result: AuthorizeResult.DENY },
    ]);
    await expect(authorizer.require(create, credentials)).rejects.toMatchObject(
      {
        name: 'NotAllowedError',
        message: 'The permission widget.create is needed',
      },
    );
  });
});

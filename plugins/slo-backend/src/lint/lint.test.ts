import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { createTestApp, TestApp } from '../__testUtils__/createTestApp';
import { componentEntity, sloEntity } from '../__testUtils__/entities';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const sloOf = (name: string, target: number) =>
  sloEntity({
    name: `${name}-answers`,
    service: `component:default/${name}`,
    target,
  });

const checkout: Entity = {
  ...componentEntity('checkout'),
  relations: [
    { type: 'dependsOn', targetRef: 'component:default/ledger' },
    { type: 'dependsOn', targetRef: 'component:default/vault' },
    { type: 'dependsOn', targetRef: 'resource:default/redis' },
    { type: 'consumesApi', targetRef: 'component:default/fraud' },
  ],
};

const entities = [
  checkout,
  ...['ledger', 'vault', 'fraud'].map(componentEntity),
  sloOf('checkout', 0.999),
  sloOf('ledger', 0.9995),
  // Of two promises the stricter one counts.
  sloEntity({
    name: 'ledger-fast',
    service: 'component:default/ledger',
    target: 0.9,
  }),
  sloOf('vault', 0.999),
  sloOf('fraud', 0.5),
  sloEntity({ name: 'homeless', service: null }),
  sloEntity({ name: 'strict', target: 0.99999 }),
];

const lint = async (test: TestApp, name: string) => {
  const { status, body } = await request(test.app).get(
    `/slos/default/${name}/lint`,
  );
  return {
    status,
    items: body.items,
    codes: body.items?.map(({ code }: { code: string }) => code),
  };
};

describe('GET /slos/:namespace/:name/lint', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({
      knex: await databases.init('SQLITE_3'),
      entities,
    });
  });

  it('names the product of what the service depends on', async () => {
    const { status, items } = await lint(test, 'checkout-answers');
    expect(status).toBe(200);
    expect(items).toMatchObject([
      { code: 'dependency-ceiling', path: 'spec.objectives[0].target' },
    ]);
    expect(items[0].message).toContain(
      '99.85005 %, the product of what it depends on (component:default/ledger 99.95 %, component:default/vault 99.9 %)',
    );
  });

  it('says nothing where nothing is wrong', async () => {
    expect(await lint(test, 'ledger-answers')).toMatchObject({ codes: [] });
  });

  it('says that a service was not found', async () => {
    expect((await lint(test, 'homeless')).codes).toEqual([
      'service-not-in-catalog',
    ]);
  });

  it('knows no other SLOs', async () => {
    expect((await lint(test, 'nowhere')).status).toBe(404);
  });

  it('counts what was measured', async () => {
    const { clock } = test;
    const buckets = Array.from({ length: 12 }, (_, index) => {
      const start = clock.seconds - (index + 1) * 300;
      return {
        slo: 'strict',
        start: new Date(start * 1000).toISOString(),
        end: new Date((start + 300) * 1000).toISOString(),
        good: 1,
        total: 1,
      };
    });
    const pushed = await request(test.app)
      .post('/samples')
      .send({ source: 'test', samples: buckets });
    expect(pushed.body.accepted).toBe(12);
    const { codes } = await lint(test, 'strict');
    // 8,640 events in 30 days allow 0.09 bad ones.
    expect(codes).toContain('too-little-traffic');
    expect(codes).toContain('one-bad-event-fires');
  });

  it('leaves out what the caller may not see', async () => {
    const catalog = catalogServiceMock({
      entities: entities.filter(({ metadata }) => metadata.name !== 'vault'),
    });
    const narrow = await createTestApp({
      knex: await databases.init('SQLITE_3'),
      catalog,
      permissions: mockServices.permissions.mock({
        authorizeConditional: async () => [
          { result: AuthorizeResult.ALLOW },
          {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'IS_ENTITY_OWNER',
              resourceType: 'catalog-entity',
              params: {},
            },
          },
        ],
      }),
    });
    const { codes } = await lint(narrow, 'checkout-answers');
    // Without the vault, the ledger's 99.95 % leaves room for 99.9 %.
    expect(codes).toEqual([]);
  });
});

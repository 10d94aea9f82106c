import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  sloDocumentValidatePermission,
  sloReadPermission,
  sloSamplesCreatePermission,
} from '@callboard/backstage-plugin-slo-common';
import {
  allow,
  conditional,
  deny,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp, NOON } from './__testUtils__/createTestApp';
import { componentEntity, sloEntity } from './__testUtils__/entities';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const entities = [
  componentEntity('checkout'),
  componentEntity('ledger'),
  sloEntity({ name: 'mine' }),
  sloEntity({ name: 'theirs', service: 'component:default/ledger' }),
  sloEntity({ name: 'homeless', service: null }),
];

/** A policy by permission name; refs that a conditional `slo.read` lets through. */
function createPermissions(
  policy: Record<string, PolicyDecision>,
  readable: string[] = [],
) {
  const decide = (name: string) => policy[name] ?? allow;
  return mockServices.permissions.mock({
    authorizeConditional: jest.fn<
      ReturnType<PermissionsService['authorizeConditional']>,
      Parameters<PermissionsService['authorizeConditional']>
    >(async requests => requests.map(item => decide(item.permission.name))),
    authorize: jest.fn<
      ReturnType<PermissionsService['authorize']>,
      Parameters<PermissionsService['authorize']>
    >(async requests =>
      requests.map(({ permission, resourceRef }) => {
        const decision = decide(permission.name);
        if (decision.result !== AuthorizeResult.CONDITIONAL) {
          return decision;
        }
        return [resourceRef].flat().every(ref => readable.includes(ref ?? ''))
          ? allow
          : deny;
      }),
    ),
  });
}

async function setUp(options: {
  policy?: Record<string, PolicyDecision>;
  readable?: string[];
  /** Names that the catalog shows to the caller. */
  shown?: string[];
}) {
  const { policy = {}, readable, shown } = options;
  const permissions = createPermissions(policy, readable);
  const catalog = catalogServiceMock({ entities });
  const test = await createTestApp({
    knex: await databases.init('SQLITE_3'),
    catalog,
    permissions,
  });
  const ask = catalog.getEntitiesByRefs.bind(catalog);
  const questions = jest
    .spyOn(catalog, 'getEntitiesByRefs')
    .mockImplementation(async (query, ...rest) => {
      const { items } = await ask(query, ...rest);
      const visible = ({ entityRefs }: typeof query, index: number) =>
        !shown || shown.includes(entityRefs[index]?.split('/')[1] ?? '');
      return {
        items: items.map((item, index) =>
          visible(query, index) ? item : undefined,
        ),
      };
    });
  const list = async () => {
    const { body } = await request(test.app).get('/slos?facets=true');
    return {
      names: body.items.map(({ ref }: { ref: string }) => ref.slice(12)).sort(),
      hidden: body.hiddenItems,
      total: body.totalItems,
      unknown: body.facets.state.unknown,
    };
  };
  return { ...test, permissions, questions, list };
}

const sample = {
  start: new Date(Date.parse(NOON) - 300_000).toISOString(),
  end: NOON,
  good: 1,
  total: 1,
};

describe('permissions', () => {
  it('shows everything where all is allowed, without a question to the catalog', async () => {
    const { list, questions, permissions } = await setUp({});
    expect(await list()).toEqual({
      names: ['homeless', 'mine', 'theirs'],
      hidden: 0,
      total: 3,
      unknown: 3,
    });
    expect(questions).not.toHaveBeenCalled();
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);
  });

  it('refuses every read when reading SLOs is denied', async () => {
    const { app } = await setUp({ policy: { [sloReadPermission.name]: deny } });
    for (const path of [
      '/slos',
      '/slos/default/mine',
      '/slos/default/nobody',
      '/slos/default/mine/history',
      '/ingestion-errors',
    ]) {
      expect((await request(app).get(path)).status).toBe(403);
    }
    const many = await request(app)
      .post('/slos/by-refs')
      .send({ entityRefs: ['component:default/checkout'] });
    expect(many.status).toBe(403);
  });

  it('shows nothing when the catalog is denied', async () => {
    const { app, list } = await setUp({
      policy: { [catalogEntityReadPermission.name]: deny },
    });
    expect(await list()).toMatchObject({ names: [], total: 0, hidden: 3 });
    expect((await request(app).get('/slos/default/mine')).status).toBe(404);
  });

  it.each([
    ['its service and itself', ['mine', 'checkout'], ['mine']],
    ['only its service', ['checkout', 'ledger'], []],
    ['only itself', ['mine', 'theirs'], []],
    ['itself, and has no service', ['homeless'], ['homeless']],
  ])(
    'under a conditional catalog, shows an SLO to who may see %s',
    async (_title, shown, names) => {
      const { app, list, questions } = await setUp({
        policy: { [catalogEntityReadPermission.name]: conditional },
        shown,
      });
      expect(await list()).toEqual({
        names,
        hidden: 3 - names.length,
        total: names.length,
        unknown: names.length || undefined,
      });
      expect(questions).toHaveBeenCalledTimes(1);
      for (const name of ['mine', 'theirs', 'homeless']) {
        const status = names.includes(name) ? 200 : 404;
        const paths = [
          `/slos/default/${name}`,
          `/slos/default/${name}/history`,
        ];
        for (const path of paths) {
          expect((await request(app).get(path)).status).toBe(status);
        }
      }
    },
  );

  it('answers alike for an SLO that is hidden and one that is not there', async () => {
    const { app } = await setUp({
      policy: { [catalogEntityReadPermission.name]: conditional },
      shown: [],
    });
    const read = async (name: string) => {
      const { status, body } = await request(app).get(`/slos/default/${name}`);
      return { status, message: body.error.message.replace(name, '…') };
    };
    expect(await read('mine')).toEqual(await read('nobody'));
  });

  it('asks once in thirty seconds per caller and ref', async () => {
    const { list, questions, permissions, clock } = await setUp({
      policy: { [catalogEntityReadPermission.name]: conditional },
    });
    await list();
    clock.advance(29);
    await list();
    expect(questions).toHaveBeenCalledTimes(1);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);
    clock.advance(1);
    await list();
    expect(questions).toHaveBeenCalledTimes(2);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(2);
  });

  it('asks the policy about each service where reading SLOs is conditional', async () => {
    const { list, permissions } = await setUp({
      policy: { [sloReadPermission.name]: conditional },
      readable: ['component:default/ledger'],
    });
    expect(await list()).toMatchObject({ names: ['theirs'], hidden: 2 });
    expect(permissions.authorize).toHaveBeenCalledTimes(1);
  });

  it('needs both where both are conditional', async () => {
    const { list } = await setUp({
      policy: {
        [sloReadPermission.name]: conditional,
        [catalogEntityReadPermission.name]: conditional,
      },
      readable: ['component:default/ledger', 'component:default/checkout'],
      shown: ['ledger', 'theirs', 'homeless'],
    });
    expect(await list()).toMatchObject({ names: ['theirs'] });
  });

  it('lets nobody push without permission, and audits the attempt', async () => {
    const { app, auditor, record } = await setUp({
      policy: { [sloSamplesCreatePermission.name]: deny },
    });
    const apply = jest.spyOn(record, 'apply');
    const { status } = await request(app)
      .post('/samples')
      .send([{ ...sample, slo: 'mine' }]);
    expect(status).toBe(403);
    expect(apply).not.toHaveBeenCalled();
    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
    const event = await auditor.createEvent.mock.results[0]?.value;
    expect(event.fail).toHaveBeenCalled();
  });

  it('does not tell a pusher of SLOs that are hidden', async () => {
    const { app } = await setUp({
      policy: { [catalogEntityReadPermission.name]: conditional },
      shown: ['mine', 'checkout'],
    });
    const { body } = await request(app)
      .post('/samples')
      .send([
        { ...sample, slo: 'mine' },
        { ...sample, slo: 'theirs' },
      ]);
    expect(body).toMatchObject({
      accepted: 1,
      rejected: [{ index: 1, code: 'unknown-slo' }],
    });
  });

  it('checks documents only for who may have them checked', async () => {
    const { app } = await setUp({
      policy: { [sloDocumentValidatePermission.name]: deny },
    });
    const { status } = await request(app)
      .post('/validate')
      .set('content-type', 'application/yaml')
      .send('kind: SLO');
    expect(status).toBe(403);
  });
});

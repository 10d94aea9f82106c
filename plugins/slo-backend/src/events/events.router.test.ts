import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from '../__testUtils__/createTestApp';
import { componentEntity } from '../__testUtils__/entities';
import { forgetEvents } from './forgetEvents';

const databases = createTestDatabases();
const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';

const deploy = (changes: object = {}) => ({
  source: 'ci',
  id: '1',
  kind: 'deploy',
  title: 'Release 1',
  start: '2026-03-01T12:00:00+02:00',
  entityRefs: ['Component:default/Checkout'],
  ...changes,
});

describe.each(databases.eachSupportedId())('events on %p', id => {
  async function setUp(
    options: {
      result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
      shown?: string[];
    } = {},
  ) {
    const { result = AuthorizeResult.ALLOW, shown } = options;
    const test = await createTestApp({
      knex: await databases.init(id),
      permissions: mockServices.permissions.mock({
        authorize: async requests => requests.map(() => ({ result })),
        authorizeConditional: async requests =>
          requests.map(({ permission }) =>
            shown && permission.name === 'catalog.entity.read'
              ? {
                  result: AuthorizeResult.CONDITIONAL,
                  pluginId: 'catalog',
                  resourceType: 'catalog-entity',
                  conditions: {
                    rule: 'IS_ENTITY_OWNER',
                    resourceType: 'catalog-entity',
                  },
                }
              : { result: AuthorizeResult.ALLOW },
          ),
      }),
    });
    if (shown) {
      jest
        .spyOn(test.catalog, 'getEntitiesByRefs')
        .mockImplementation(async ({ entityRefs }) => ({
          items: entityRefs.map(ref =>
            shown.includes(ref) ? componentEntity('seen') : undefined,
          ),
        }));
    }
    const push = (body: object) =>
      request(test.app)
        .post('/events')
        .set('Authorization', mockCredentials.service.header())
        .send(body);
    const list = async (query = `entityRef=${CHECKOUT}`) =>
      (await request(test.app).get(`/events?${query}`).expect(200)).body.items;
    return { ...test, push, list };
  }

  it('takes one event, a list or an envelope, and each content once', async () => {
    const { push, list } = await setUp();
    const counts = async (body: object) => (await push(body).expect(200)).body;
    const none = { accepted: 0, duplicates: 0, changed: 0, rejected: [] };
    expect(await counts(deploy())).toEqual({ ...none, accepted: 1 });
    expect(await counts([deploy()])).toEqual({ ...none, duplicates: 1 });
    expect(
      await counts({ events: [deploy({ title: 'Rolled back' })] }),
    ).toEqual({ ...none, changed: 1 });
    expect(await counts({ events: [] })).toEqual(none);
    expect(await list()).toEqual([
      {
        source: 'ci',
        id: '1',
        kind: 'deploy',
        title: 'Rolled back',
        start: '2026-03-01T10:00:00.000Z',
        entityRefs: [CHECKOUT],
      },
    ]);
    const range = 'from=2026-03-01T10:00:00Z&to=2026-03-01T10:00:01Z';
    expect(await list(`entityRef=${CHECKOUT}&${range}`)).toHaveLength(1);
    expect(
      await list(`entityRef=${CHECKOUT}&from=2026-03-01T10:00:01Z`),
    ).toEqual([]);
  });

  it('refuses what is wrong, by item and code, and leaves the neighbours', async () => {
    const { push, list } = await setUp();
    const wrong: [string, object][] = [
      ['unknown-key', { color: 'red' }],
      ['not-one-of', { kind: 'party' }],
      ['wrong-type', { title: undefined }],
      ['required', { entityRefs: [] }],
      ['too-long', { title: 'x'.repeat(201) }],
      ['invalid-instant', { start: '2026-03-01T12:00' }],
      ['invalid-instant', { end: 'later' }],
      ['invalid-entity-ref', { entityRefs: ['checkout'] }],
      ['invalid-url', { url: 'data:text/html,x' }],
      ['end-before-start', { end: '2026-03-01T09:00:00Z' }],
      ['too-old', { start: '2025-11-01T00:00:00Z' }],
    ];
    const { body } = await push([
      ...wrong.map(([, change]) => deploy(change)),
      null,
      deploy({ id: 'fine', url: 'https://ci.example.com/1' }),
    ]);
    expect(body.accepted).toBe(1);
    expect(
      body.rejected.map((item: { index: number; code: string }) => [
        item.index,
        item.code,
      ]),
    ).toEqual(
      [...wrong.map(([code]) => code), 'wrong-type'].map((code, index) => [
        index,
        code,
      ]),
    );
    expect(await list()).toMatchObject([{ id: 'fine' }]);
  });

  it.each<[string, object]>([
    ['more than a thousand', Array.from({ length: 1_001 }, () => deploy())],
    ['an envelope without a list', { events: 'none' }],
  ])('refuses %s altogether', async (_, body) => {
    const { push } = await setUp();
    expect((await push(body)).status).toBe(400);
  });

  it('takes events from whoever may record them', async () => {
    const { push, list, auditor } = await setUp({
      result: AuthorizeResult.DENY,
    });
    await push(deploy()).expect(403);
    expect(await list()).toEqual([]);
    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
  });

  it('shows events of what somebody sees, and names nothing else', async () => {
    const { push, list } = await setUp({ shown: [CHECKOUT] });
    await push([
      deploy({ entityRefs: [CHECKOUT, LEDGER] }),
      deploy({ id: '2', entityRefs: [LEDGER] }),
    ]);
    expect(
      await list(`entityRef=${CHECKOUT}&entityRef=${LEDGER}`),
    ).toMatchObject([{ id: '1', entityRefs: [CHECKOUT] }]);
  });

  it('forgets what was over before the retention', async () => {
    const { push, list, serviceEvents, logger, clock, settings } =
      await setUp();
    await push(deploy());
    clock.advance(101 * 86_400);
    await forgetEvents({ serviceEvents, logger, now: clock.now, ...settings });
    expect(await list()).toEqual([]);
  });
});

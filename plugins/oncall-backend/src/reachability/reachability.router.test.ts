import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ReachabilityPage } from '@callboard/backstage-plugin-oncall-common';
import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from '../__testUtils__/createTestApp';
import {
  componentEntity,
  groupEntity,
  scheduleEntity,
  userEntity,
} from '../__testUtils__/entities';

const databases = createTestDatabases();

const SCHEDULE = 'callboard.dev/on-call-schedule';
const CHECKOUT = 'component:default/checkout';
const ADA = 'user:default/ada';

const on = (schedule: string) => ({ annotations: { [SCHEDULE]: schedule } });

const entities: Entity[] = [
  groupEntity('payments'),
  groupEntity('core', { parent: 'payments' }),
  groupEntity('ghosts'),
  userEntity('ada', { groups: ['core'], displayName: 'Ada Byron' }),
  userEntity('bob', { groups: ['core'] }),
  userEntity('mute', { groups: ['core'], email: null }),
  componentEntity('checkout', { ...on('core'), tier: '1', title: 'Checkout' }),
  componentEntity('ledger', {
    ...on('core'),
    owner: 'group:default/ghosts',
    tier: '2',
  }),
  componentEntity('mails', { ...on('silent'), tier: '3' }),
  componentEntity('nights', { ...on('office'), tier: '1' }),
  componentEntity('lamp', { ...on('office'), tier: '4' }),
  componentEntity('lost', on('nowhere')),
  componentEntity('library', { type: 'library' }),
  scheduleEntity('core', { title: 'Core' }),
  scheduleEntity('silent', { participants: ['user:default/mute'] }),
  scheduleEntity('office', {
    spec: {
      levels: [
        {
          name: 'primary',
          layers: [
            {
              name: 'days',
              rotation: {
                type: 'weekly',
                start: '2026-01-05T00:00',
                participants: ['user:default/ada'],
              },
              restrictions: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] }],
            },
          ],
        },
      ],
      offHours: [{ days: ['sat', 'sun'] }],
    },
  }),
];

describe.each(databases.eachSupportedId())('reachability on %p', id => {
  async function setUp(
    options: { denied?: string[]; settings?: object; hidden?: string[] } = {},
  ) {
    const { denied = [], hidden, settings } = options;
    const test = await createTestApp({
      knex: await databases.init(id),
      entities,
      settings: { ...settings },
      permissions: mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(({ permission }) =>
            hidden && permission.name === 'oncall.read'
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
        authorize: async requests =>
          requests.map(({ permission, ...rest }) => {
            const ref = 'resourceRef' in rest ? String(rest.resourceRef) : '';
            return {
              result:
                denied.includes(permission.name) || hidden?.includes(ref)
                  ? AuthorizeResult.DENY
                  : AuthorizeResult.ALLOW,
            };
          }),
      }),
    });
    const get = async (path: string) =>
      (await request(test.app).get(path).expect(200)).body;
    const prove = (body: object) =>
      request(test.app)
        .post('/reachability/proofs')
        .set('Authorization', mockCredentials.user.header(ADA))
        .send(body);
    return { ...test, get, prove };
  }

  const summary = ({ items }: ReachabilityPage) =>
    items.map(({ entityRef, verdict, brokenLink }) => [
      entityRef.replace('component:default/', ''),
      verdict,
      brokenLink?.link,
    ]);

  it('judges every service from what the catalog and the schedules say, worst first', async () => {
    const { get } = await setUp();
    const page = await get('/reachability');
    expect(summary(page)).toEqual([
      ['nights', 'unreachable', 'now'],
      ['ledger', 'unreachable', 'members'],
      ['mails', 'unreachable', 'responders'],
      ['lost', 'unreachable', 'schedule'],
      ['checkout', 'reachable', undefined],
      ['lamp', 'reachable', undefined],
    ]);
    expect(page).toMatchObject({
      totalItems: 6,
      counts: { unreachable: 4, unknown: 0, reachable: 2 },
      asOf: '2026-03-01T12:00:00.000Z',
    });
    expect(page.items[3].warnings).toEqual([
      'The catalog has no OnCallSchedule oncallschedule:default/nowhere',
    ]);
    expect(page.items[4]).toMatchObject({
      entityRef: CHECKOUT,
      title: 'Checkout',
      ownerRef: 'group:default/payments',
      tier: '1',
      schedules: ['oncallschedule:default/core'],
      since: '2026-03-01T12:00:00.000Z',
      links: [
        { link: 'owner', state: 'ok' },
        { link: 'members', state: 'ok', message: expect.stringMatching('3') },
        { link: 'schedule', state: 'ok' },
        { link: 'paging', state: 'ok' },
        { link: 'now', state: 'ok', message: 'bob on primary of Core' },
        { link: 'gaps', state: 'ok' },
        { link: 'responders', state: 'ok' },
        { link: 'route', state: 'not-checked' },
      ],
    });
  });

  it('filters, counts and pages', async () => {
    const { get, app } = await setUp({ hidden: ['component:default/ledger'] });
    const tier = await get('/reachability?tier=1&facets=true');
    expect(summary(tier).map(([name]) => name)).toEqual(['nights', 'checkout']);
    expect(tier.facets).toEqual({
      owner: { 'group:default/payments': 2 },
      tier: { 1: 2, 3: 1, 4: 1 },
    });
    const broken = await get(
      '/reachability?verdict=unreachable&owner=payments',
    );
    expect(broken.totalItems).toBe(3);
    expect(broken.counts).toEqual({ unreachable: 3, unknown: 0, reachable: 2 });
    const one = await get(`/reachability?entityRef=${CHECKOUT}&text=check`);
    expect(one.totalItems).toBe(1);
    const names: string[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const from: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const page = await get(`/reachability?limit=2${from}`);
      names.push(...summary(page).flatMap(([name]) => name ?? []));
      cursor = page.nextCursor;
    }
    expect(names).toEqual(['nights', 'mails', 'lost', 'checkout', 'lamp']);
    const csv = await request(app)
      .get('/reachability?verdict=reachable')
      .set('Accept', 'text/csv')
      .expect(200);
    const [header, first] = csv.text.split('\r\n');
    expect(header).toBe(
      'entityRef,title,ownerRef,tier,verdict,since,link,message,warnings,schedules,asOf',
    );
    expect(first).toMatch(
      /^component:default\/checkout,Checkout,group:default/,
    );
    await request(app)
      .get('/reachability/history?entityRef=component:default/ledger')
      .expect(404);
    await request(app).get('/reachability?verdict=fine').expect(400);
    await request(app).get('/reachability?cursor=x').expect(400);
  });

  it('keeps an interval per verdict and link, and judges at once what changes', async () => {
    const { get, refresh, clock, reachabilityJudge, announced, app } =
      await setUp();
    const history = () => get(`/reachability/history?entityRef=${CHECKOUT}`);
    announced.length = 0;
    clock.advance(60);
    await refresh(entities.filter(({ metadata }) => metadata.name !== 'bob'));
    expect(announced.flat()).toContain(CHECKOUT);
    clock.advance(300);
    await reachabilityJudge.judgeAll();
    expect((await history()).items).toEqual([
      {
        from: '2026-03-01T12:01:00.000Z',
        to: null,
        verdict: 'unreachable',
        link: 'responders',
        message: expect.stringContaining('left the catalog'),
      },
      {
        from: '2026-03-01T12:00:00.000Z',
        to: '2026-03-01T12:01:00.000Z',
        verdict: 'reachable',
      },
    ]);
    const [item] = (await get(`/reachability?entityRef=${CHECKOUT}`)).items;
    expect(item).toMatchObject({
      since: '2026-03-01T12:01:00.000Z',
      asOf: '2026-03-01T12:06:00.000Z',
    });

    const rest = entities.filter(
      ({ metadata }) => metadata.name !== 'checkout',
    );
    await refresh(rest);
    expect((await get('/reachability')).totalItems).toBe(5);
    expect((await history()).items[0].to).toBe('2026-03-01T12:06:00.000Z');
    await request(app)
      .get('/reachability/history?entityRef=component:default/library')
      .expect(404);
  });

  it('grows unknown where the catalog has not been read for long, and not before', async () => {
    const { get, clock, catalog, refresh, reachabilityJudge } = await setUp();
    jest
      .spyOn(catalog, 'queryEntities')
      .mockRejectedValue(new Error('The catalog is down'));
    const verdicts = async (seconds: number) => {
      clock.advance(seconds);
      await expect(refresh()).rejects.toThrow('The catalog is down');
      await reachabilityJudge.judgeAll();
      return (await get('/reachability')).counts;
    };
    expect(await verdicts(60)).toEqual({
      unreachable: 4,
      unknown: 0,
      reachable: 2,
    });
    expect(await verdicts(3600)).toEqual({
      unreachable: 0,
      unknown: 6,
      reachable: 0,
    });
  });

  it('takes test pages as proof where one is asked for', async () => {
    const { get, prove, clock, auditor } = await setUp({
      settings: { routeProof: { tiers: ['1'] } },
    });
    const verdict = async () => {
      const [item] = (await get(`/reachability?entityRef=${CHECKOUT}`)).items;
      return [item.verdict, item.brokenLink?.message];
    };
    expect(await verdict()).toEqual(['unknown', 'never proved by a test page']);
    const { body, status } = await prove({
      entityRef: CHECKOUT,
      at: '2026-03-01T11:00:00Z',
      reached: true,
      receivedBy: 'bob',
      note: ' drill ',
    });
    expect([status, body]).toEqual([
      201,
      {
        entityRef: CHECKOUT,
        at: '2026-03-01T11:00:00.000Z',
        reached: true,
        receivedBy: 'user:default/bob',
        note: 'drill',
        recordedBy: ADA,
      },
    ]);
    expect(await verdict()).toEqual(['reachable', undefined]);
    clock.advance(60);
    await prove({ entityRef: CHECKOUT, reached: false }).expect(201);
    expect((await verdict())[0]).toBe('unreachable');
    for (const [change, code] of [
      [{ at: '2026-03-05T00:00:00Z' }, 400],
      [{ receivedBy: 'user:default/nobody' }, 400],
      [{ entityRef: 'component:default/library' }, 404],
      [{ entityRef: 'component:default/none' }, 404],
    ] as const) {
      const answer = await prove({
        entityRef: CHECKOUT,
        reached: true,
        ...change,
      });
      expect([change, answer.status]).toEqual([change, code]);
    }
    expect(
      auditor.createEvent.mock.calls.map(([{ eventId }]) => eventId),
    ).toEqual(Array(6).fill('route-prove'));
    const denied = await setUp({ denied: ['oncall.route.prove'] });
    const refused = await denied.prove({ entityRef: CHECKOUT, reached: true });
    expect(refused.status).toBe(403);
  });
});

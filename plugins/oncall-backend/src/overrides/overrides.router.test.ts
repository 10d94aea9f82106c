import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
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

const CORE = 'oncallschedule:default/core';
const [ADA, BOB, CARA, DAN, EVE] = ['ada', 'bob', 'cara', 'dan', 'eve'].map(
  name => `user:default/${name}`,
) as [string, string, string, string, string];

/**
 * The clock stands at noon of Sunday the 1st of March 2026; bob is on call until Monday eight o'clock, then ada for a week.
 * Ada and bob take turns and are in no team; cara owns the schedule; dan and eve have nothing to do with it.
 */
const entities: Entity[] = [
  groupEntity('payments'),
  userEntity('ada', { groups: [] }),
  userEntity('bob', { groups: [] }),
  userEntity('cara'),
  userEntity('dan', { groups: [] }),
  userEntity('eve', { groups: [] }),
  componentEntity('checkout', {
    annotations: { 'callboard.dev/on-call-schedule': 'core' },
  }),
  scheduleEntity('core'),
];

const tonight = {
  schedule: CORE,
  level: 'primary',
  start: '2026-03-01T18:00:00Z',
  end: '2026-03-02T06:00:00Z',
  remove: BOB,
  add: ADA,
  reason: 'swapped',
};

describe.each(databases.eachSupportedId())('overrides on %p', id => {
  async function setUp(options: { denied?: string[]; others?: Entity[] } = {}) {
    const { denied = ['oncall.override.any'], others = [] } = options;
    const test = await createTestApp({
      knex: await databases.init(id),
      entities: [...entities, ...others],
      permissions: mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: denied.includes(permission.name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          })),
      }),
    });
    const as = (person: string) => {
      const header = mockCredentials.user.header(person);
      return {
        create: (change: object = {}) =>
          request(test.app)
            .post('/overrides')
            .set('Authorization', header)
            .send({ ...tonight, ...change }),
        cancel: (override: string) =>
          request(test.app)
            .delete(`/overrides/${override}`)
            .set('Authorization', header),
        get: async (path: string) =>
          (
            await request(test.app)
              .get(path)
              .set('Authorization', header)
              .expect(200)
          ).body,
      };
    };
    const onCallAt = async (at: string) => {
      const { body } = await request(test.app)
        .get(`/oncalls?entityRef=component:default/checkout&at=${at}`)
        .expect(200);
      return body.items[0];
    };
    return { ...test, as, onCallAt };
  }

  it('takes a shift at once, says by whom, and gives it back', async () => {
    const { as, onCallAt, announced, auditor } = await setUp();
    announced.length = 0;
    const { body, status } = await as(ADA).create();
    expect([status, body]).toEqual([
      201,
      {
        ...tonight,
        id: expect.any(String),
        start: '2026-03-01T18:00:00.000Z',
        end: '2026-03-02T06:00:00.000Z',
        createdBy: ADA,
        createdAt: '2026-03-01T12:00:00.000Z',
        state: 'upcoming',
        mayCancel: true,
      },
    ]);
    expect(announced.flat()).toContain(CORE);
    expect(await onCallAt('2026-03-01T20:00:00Z')).toMatchObject({
      users: [ADA],
      reason: `override by ${ADA}: swapped`,
      cause: { kind: 'override', by: ADA, overrideId: body.id },
    });
    const detail = await as(DAN).get('/schedules/default/core');
    expect(detail).toMatchObject({
      mayOverride: false,
      overrides: [{ id: body.id, mayCancel: false }],
    });
    expect((await as(CARA).get('/schedules/default/core')).mayOverride).toBe(
      true,
    );

    const undone = await as(ADA).cancel(body.id).expect(200);
    expect(undone.body).toMatchObject({
      state: 'cancelled',
      cancelledBy: ADA,
      cancelledAt: '2026-03-01T12:00:00.000Z',
      end: '2026-03-02T06:00:00.000Z',
      mayCancel: false,
    });
    expect(await onCallAt('2026-03-01T20:00:00Z')).toMatchObject({
      users: [BOB],
      reason: 'rotation',
    });
    await as(ADA).cancel(body.id).expect(409);
    expect(await as(BOB).get(`/overrides?schedule=${CORE}`)).toMatchObject({
      items: [{ id: body.id, state: 'cancelled' }],
      people: { [ADA]: { name: 'ada' } },
    });
    expect(
      auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => [
        eventId,
        meta,
      ]),
    ).toEqual([
      [
        'override-create',
        {
          ...tonight,
          start: '2026-03-01T18:00:00.000Z',
          end: '2026-03-02T06:00:00.000Z',
        },
      ],
      ['override-cancel', { id: body.id }],
      ['override-cancel', { id: body.id }],
    ]);
  });

  it('ends now where it holds already, and what was stays', async () => {
    const { as, clock, onCallAt } = await setUp();
    const { body } = await as(CARA)
      .create({ start: '2026-03-01T10:00:00Z' })
      .expect(201);
    expect(body).toMatchObject({
      start: '2026-03-01T12:00:00.000Z',
      state: 'active',
    });
    clock.advance(3600);
    const undone = await as(BOB).cancel(body.id).expect(200);
    expect(undone.body).toMatchObject({
      state: 'cancelled',
      end: '2026-03-01T13:00:00.000Z',
    });
    expect((await onCallAt('2026-03-01T12:30:00Z')).users).toEqual([ADA]);
    expect((await onCallAt('2026-03-01T13:30:00Z')).users).toEqual([BOB]);
    const later = await as(CARA).create({
      start: '2026-03-01T13:00:00Z',
      end: '2026-03-01T14:00:00Z',
    });
    clock.advance(7200);
    expect((await as(CARA).cancel(later.body.id)).status).toBe(409);
    expect((await as(CARA).get('/overrides')).items[1].state).toBe('over');
  });

  it('is for owners, and for those it is about', async () => {
    const { as, app } = await setUp();
    const attempts: [who: string, change: object, status: number][] = [
      [DAN, {}, 403],
      [DAN, { add: DAN }, 403],
      [DAN, { remove: undefined, add: DAN }, 403],
      [ADA, { add: DAN }, 403],
      [BOB, { add: DAN }, 201],
    ];
    for (const [who, change, status] of attempts) {
      const answer = await as(who).create(change);
      expect([who, change, answer.status]).toEqual([who, change, status]);
    }
    const [{ id: ofBob }] = (await as(BOB).get('/overrides')).items;
    expect((await as(EVE).cancel(ofBob)).status).toBe(403);
    expect((await as(ADA).cancel(ofBob)).status).toBe(403);
    expect((await as(DAN).cancel(ofBob)).status).toBe(200);
    const owner = await as(CARA).create({ add: EVE });
    expect(owner.status).toBe(201);
    await as(BOB).cancel(owner.body.id).expect(200);
    const service = await request(app)
      .post('/overrides')
      .set('Authorization', mockCredentials.service.header())
      .send(tonight);
    expect(service.body).toMatchObject({ createdBy: 'external:test-service' });
  });

  it('needs the permission, of owners too; without it one can only look', async () => {
    const { as, app, auditor } = await setUp({
      denied: ['oncall.override', 'oncall.override.any'],
    });
    expect((await as(CARA).create()).status).toBe(403);
    const service = await request(app)
      .post('/overrides')
      .set('Authorization', mockCredentials.service.header())
      .send(tonight);
    expect(service.status).toBe(403);
    expect(await as(CARA).get('/overrides')).toMatchObject({ items: [] });
    expect(await as(CARA).get('/schedules/default/core')).toMatchObject({
      mayOverride: false,
    });
    expect(auditor.createEvent).toHaveBeenCalledTimes(2);
    const any = await setUp({ denied: ['oncall.override'] });
    expect((await any.as(DAN).create()).status).toBe(201);
  });

  it('refuses what cannot be, and says why', async () => {
    const { as } = await setUp();
    const wrong: [change: object, status: number, message: string][] = [
      [{ level: 'third' }, 400, 'expected one of primary'],
      [{ remove: ADA, add: EVE }, 400, 'not-on-call'],
      [{ add: 'user:default/nobody' }, 400, 'unknown-person'],
      [{ add: 'component:default/checkout' }, 400, 'unknown-person'],
      [{ remove: undefined, add: BOB }, 400, 'no-effect'],
      [{ remove: undefined, add: undefined }, 400, 'remove or add'],
      [{ add: BOB }, 400, 'somebody else'],
      [{ end: tonight.start }, 400, 'out-of-range'],
      [
        { start: '2026-02-01T00:00:00Z', end: '2026-02-02T00:00:00Z' },
        400,
        'past',
      ],
      [{ end: '2026-07-01T00:00:00Z' }, 400, 'beyond-horizon'],
      [{ start: 'tonight' }, 400, 'start must be an ISO 8601 instant'],
      [{ schedule: 'oncallschedule:default/other' }, 404, 'no schedule'],
      [{ schedule: 'pagerduty:main/schedule.P1' }, 400, 'not-ours'],
      [{ schedule: 'core' }, 400, 'expected the ref of a schedule'],
    ];
    for (const [change, status, message] of wrong) {
      const answer = await as(CARA).create(change);
      expect([change, answer.status, JSON.stringify(answer.body)]).toEqual([
        change,
        status,
        expect.stringContaining(message),
      ]);
    }
    expect((await as(CARA).get('/overrides')).items).toEqual([]);
  });

  it('stands beside others of other people, and names one in its way', async () => {
    const { as } = await setUp();
    const { body } = await as(CARA).create().expect(201);
    const clash = await as(CARA).create({
      level: undefined,
      start: '2026-03-01T20:00:00Z',
      add: DAN,
    });
    expect([clash.status, clash.body.error.message]).toEqual([
      409,
      expect.stringContaining(body.id),
    ]);
    await as(CARA).create({ remove: undefined, add: DAN }).expect(201);
    await as(CARA)
      .create({ start: '2026-03-02T06:00:00Z', end: '2026-03-02T07:00:00Z' })
      .expect(201);
    const query = '?from=2026-03-02T06:00:00Z&to=2026-03-03T00:00:00Z';
    expect((await as(CARA).get(`/overrides${query}`)).items).toHaveLength(1);
  });

  it('lets only one of two through that come at once', async () => {
    const { as } = await setUp();
    const answers = await Promise.all([
      as(CARA).create({ add: DAN }),
      as(CARA).create({ add: EVE }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('shows overrides of schedules that somebody may see, and no others', async () => {
    const knex = await databases.init(id);
    const test = await createTestApp({
      knex,
      entities,
      permissions: mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(({ permission }) =>
            permission.name === 'catalog.entity.read'
              ? { result: AuthorizeResult.DENY }
              : { result: AuthorizeResult.ALLOW },
          ),
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      }),
    });
    const created = await request(test.app).post('/overrides').send(tonight);
    expect(created.status).toBe(404);
    await test.overrides.insert(
      {
        ...tonight,
        id: 'hidden',
        start: Date.parse(tonight.start),
        end: Date.parse(tonight.end),
        createdBy: CARA,
        createdAt: 0,
      },
      () => {},
    );
    const { body } = await request(test.app).get('/overrides').expect(200);
    expect(body.items).toEqual([]);
    await request(test.app).delete('/overrides/hidden').expect(404);
  });
});

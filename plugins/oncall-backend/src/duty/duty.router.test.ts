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

const SCHEDULE = 'callboard.dev/on-call-schedule';
const CORE = 'oncallschedule:default/core';
const [ADA, BOB, CARA] = ['ada', 'bob', 'cara'].map(
  name => `user:default/${name}`,
) as [string, string, string];

const entities: Entity[] = [
  groupEntity('payments'),
  groupEntity('helpers'),
  groupEntity('night', { parent: 'helpers' }),
  userEntity('ada', { displayName: 'Ada Byron' }),
  userEntity('bob'),
  userEntity('cara', { groups: ['night'] }),
  componentEntity('checkout', {
    annotations: { [SCHEDULE]: 'core' },
    tier: '1',
    links: [{ url: 'https://runbooks.example.net/checkout', title: 'Runbook' }],
  }),
  componentEntity('ledger', {
    annotations: { [SCHEDULE]: 'core,help' },
    tier: '2',
  }),
  scheduleEntity('core', { title: 'Payments core' }),
  scheduleEntity('help', {
    owner: 'group:default/helpers',
    participants: ['group:default/helpers'],
  }),
];

describe.each(databases.eachSupportedId())('duty on %p', id => {
  async function setUp(options: { denied?: string } = {}) {
    const test = await createTestApp({
      knex: await databases.init(id),
      entities,
      permissions: mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(({ permission }) => ({
            result:
              permission.name === options.denied
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          })),
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      }),
    });
    const get = (query: string, person = ADA) =>
      request(test.app)
        .get(`/duty?${query}`)
        .set('Authorization', mockCredentials.user.header(person));
    return { ...test, get };
  }

  it('tells a person their shifts, what they answer for, and what to do', async () => {
    const { app, get, clock } = await setUp();
    await request(app)
      .post('/incidents')
      .send([
        {
          id: '1',
          title: 'Down',
          entityRefs: ['component:default/ledger'],
          openedAt: clock.now().toISOString(),
        },
      ])
      .expect(200);
    const { body } = await get(`ref=${ADA}&to=2026-03-20T00:00:00Z`);
    expect(body).toMatchObject({
      ref: ADA,
      from: '2026-03-01T12:00:00.000Z',
      to: '2026-03-20T00:00:00.000Z',
      shifts: [
        {
          schedule: CORE,
          title: 'Payments core',
          level: 1,
          levelName: 'primary',
          start: '2026-03-02T08:00:00.000Z',
          end: '2026-03-09T08:00:00.000Z',
          users: [ADA],
          reason: 'rotation',
        },
        { start: '2026-03-16T08:00:00.000Z' },
      ],
      services: [
        {
          entityRef: 'component:default/checkout',
          tier: '1',
          openIncidents: 0,
          runbooks: [
            { title: 'Runbook', url: 'https://runbooks.example.net/checkout' },
          ],
        },
        { entityRef: 'component:default/ledger', openIncidents: 1 },
      ],
      schedules: [{ ref: CORE, levels: [{ users: [BOB] }] }],
      people: { [ADA]: { name: 'Ada Byron' }, [BOB]: { kind: 'user' } },
    });
    expect(body.shifts).toHaveLength(2);
  });

  it('counts a shift of a group for whoever is in it, at any depth', async () => {
    const { get } = await setUp();
    const { body } = await get(`ref=${CARA}`);
    expect(body).toMatchObject({
      shifts: [
        {
          schedule: 'oncallschedule:default/help',
          users: ['group:default/helpers'],
        },
      ],
      services: [{ entityRef: 'component:default/ledger' }],
    });
  });

  it('tells a group the first level of its schedules', async () => {
    const { get } = await setUp();
    const { body } = await get('ref=group:default/payments');
    expect(body.schedules).toMatchObject([{ ref: CORE }]);
    expect(body.shifts.slice(0, 2)).toMatchObject([
      { users: [BOB], end: '2026-03-02T08:00:00.000Z' },
      { users: [ADA] },
    ]);
    const other = await get('ref=group:default/night');
    expect(other.body).toMatchObject({ shifts: [], services: [] });
  });

  it('refuses what it cannot read, and hides what is not to be seen', async () => {
    const { get } = await setUp();
    expect((await get('ref=component:default/checkout')).status).toBe(400);
    expect((await get(`ref=${ADA}&from=now`)).status).toBe(400);
    expect((await get('ref=user:default/nobody')).status).toBe(404);
    const hidden = await setUp({ denied: 'catalog.entity.read' });
    expect((await hidden.get(`ref=${BOB}`)).status).toBe(404);
    const own = await hidden.get(`ref=${ADA}`);
    expect(own.body).toMatchObject({ shifts: [], services: [], schedules: [] });
    const denied = await setUp({ denied: 'oncall.read' });
    expect((await denied.get(`ref=${ADA}`)).status).toBe(403);
  });
});

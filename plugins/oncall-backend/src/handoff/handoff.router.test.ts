import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { SloApi } from '@callboard/backstage-plugin-slo-common';
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
const CHECKOUT = 'component:default/checkout';
const [ADA, BOB] = ['user:default/ada', 'user:default/bob'] as const;

const entities: Entity[] = [
  groupEntity('payments'),
  userEntity('ada', { displayName: 'Ada Byron' }),
  userEntity('bob'),
  componentEntity('checkout', {
    annotations: { 'callboard.dev/on-call-schedule': 'core' },
  }),
  scheduleEntity('core', { title: 'Payments core' }),
  scheduleEntity('alone', { participants: [ADA] }),
  scheduleEntity('gappy', { participants: [ADA, 'none', BOB] }),
];

const incident = (id: string, openedAt: string, resolvedAt?: string) => ({
  id,
  title: id,
  entityRefs: [CHECKOUT],
  openedAt,
  ...(resolvedAt && { resolvedAt, status: 'resolved' }),
});

describe.each(databases.eachSupportedId())('handoff on %p', id => {
  async function setUp(
    options: { denied?: string; sloApi?: Pick<SloApi, 'getBudgetSpent'> } = {},
  ) {
    const test = await createTestApp({
      knex: await databases.init(id),
      entities,
      sloApi: options.sloApi,
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
    const get = (query: string) => request(test.app).get(`/handoff?${query}`);
    return { ...test, get };
  }

  it('says who goes and comes, what happened, what it cost, and what lies ahead', async () => {
    const getBudgetSpent = jest.fn(async ([span]: { entityRef: string }[]) => ({
      items: [
        {
          entityRef: span?.entityRef ?? '',
          from: '',
          to: '',
          slos: [
            { ref: 'slo:default/a', title: 'A', spent: 0.1, remaining: 0.5 },
            { ref: 'slo:default/b', title: 'B', spent: null, remaining: null },
            { ref: 'slo:default/c', title: 'C', spent: 0.3, remaining: 0.2 },
          ],
        },
      ],
    }));
    const { app, get, clock } = await setUp({ sloApi: { getBudgetSpent } });
    await request(app)
      .post('/incidents')
      .send([
        incident('old', '2026-02-10T00:00:00Z', '2026-02-10T01:00:00Z'),
        incident('open', '2026-02-12T00:00:00Z'),
        incident('during', '2026-02-25T00:00:00Z', '2026-02-25T01:00:00Z'),
      ])
      .expect(200);
    const override = await request(app)
      .post('/overrides')
      .send({
        schedule: CORE,
        start: '2026-03-04T00:00:00Z',
        end: '2026-03-05T00:00:00Z',
        remove: ADA,
        add: BOB,
      })
      .expect(201);
    const { body } = await get(`schedule=${CORE}`).expect(200);
    expect(body).toMatchObject({
      schedule: CORE,
      title: 'Payments core',
      timeZone: 'Europe/Berlin',
      level: 1,
      levelName: 'primary',
      handoffAt: '2026-03-02T08:00:00.000Z',
      which: 'next',
      outgoing: {
        users: [BOB],
        start: '2026-02-23T08:00:00.000Z',
        end: '2026-03-02T08:00:00.000Z',
      },
      incoming: { users: [ADA], end: '2026-03-04T00:00:00.000Z' },
      services: [{ entityRef: CHECKOUT, openIncidents: 1 }],
      incidents: [{ id: 'during' }, { id: 'open' }],
      gaps: [],
      overrides: [{ id: override.body.id, mayCancel: true }],
      people: { [ADA]: { name: 'Ada Byron' } },
    });
    expect(
      body.budgets.map(({ slo, spent }: { slo: string; spent: number }) => [
        slo,
        spent,
      ]),
    ).toEqual([
      ['slo:default/c', 0.3],
      ['slo:default/a', 0.1],
      ['slo:default/b', null],
    ]);
    expect(getBudgetSpent).toHaveBeenCalledWith(
      [
        {
          entityRef: CHECKOUT,
          from: '2026-02-23T08:00:00.000Z',
          to: '2026-03-01T12:00:00.000Z',
        },
      ],
      expect.objectContaining({ token: expect.any(String) }),
    );
    clock.advance(24 * 3600);
    const after = await get(`schedule=${CORE}&level=primary`).expect(200);
    expect(after.body).toMatchObject({
      which: 'recent',
      handoffAt: '2026-03-02T08:00:00.000Z',
    });
    const earlier = await get(`schedule=${CORE}&at=2026-02-17T00:00:00Z`);
    expect(earlier.body).toMatchObject({
      which: 'next',
      handoffAt: '2026-02-23T08:00:00.000Z',
      outgoing: { users: [ADA] },
    });
  });

  it('does without the SLO plugin, and says so', async () => {
    const { get } = await setUp();
    const { body } = await get(`schedule=${CORE}`).expect(200);
    expect(body.budgets).toBeUndefined();
    expect(body.budgetsReason).toContain('The SLO plugin is not there');
  });

  it('tells nobody from somebody, and a schedule that is never handed over', async () => {
    const { get } = await setUp();
    const alone = await get('schedule=oncallschedule:default/alone');
    expect(alone.body).toMatchObject({ services: [], budgets: [] });
    expect(alone.body).not.toHaveProperty('handoffAt');
    const gappy = await get(
      'schedule=oncallschedule:default/gappy&at=2026-03-03T00:00:00Z',
    );
    expect(gappy.body).toMatchObject({
      handoffAt: '2026-03-09T08:00:00.000Z',
      incoming: expect.anything(),
    });
  });

  it('refuses what is not there, and hides what is not to be seen', async () => {
    const { get } = await setUp();
    const level = await get(`schedule=${CORE}&level=third`);
    expect([level.status, level.body.error.message]).toEqual([
      400,
      expect.stringContaining('expected one of primary'),
    ]);
    await get(`schedule=${CORE}&at=now`).expect(400);
    await get('schedule=oncallschedule:default/none').expect(404);
    const hidden = await setUp({ denied: 'catalog.entity.read' });
    await hidden.get(`schedule=${CORE}`).expect(404);
    const denied = await setUp({ denied: 'oncall.read' });
    await denied.get(`schedule=${CORE}`).expect(403);
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from '../__testUtils__/createTestApp';
import {
  groupEntity,
  scheduleEntity,
  userEntity,
} from '../__testUtils__/entities';

const databases = createTestDatabases();

const [ADA, BOB] = ['user:default/ada', 'user:default/bob'] as const;
const CORE = 'oncallschedule:default/core';
/** From a Monday on, two weeks: bob has the first, ada the second. */
const RANGE = 'from=2026-03-09T08:00:00Z&to=2026-03-23T08:00:00Z';

const entities = [
  groupEntity('payments'),
  userEntity('ada', {
    displayName: 'Ada Byron',
    annotations: { 'callboard.dev/time-zone': 'America/New_York' },
  }),
  userEntity('bob'),
  scheduleEntity('core', { spec: { holidays: 'de-berlin' } }),
  scheduleEntity('extra', {
    owner: 'group:default/platform',
    participants: [ADA],
  }),
];

const settings = {
  calendars: { 'de-berlin': { dates: ['2026-03-10', '2026-03-17'] } },
};

describe.each(databases.eachSupportedId())('load on %p', id => {
  const setUp = async (denied?: string) => {
    const test = await createTestApp({
      knex: await databases.init(id),
      entities,
      settings,
      permissions: mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(({ permission }) => ({
            result:
              permission.name === denied
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          })),
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      }),
    });
    const get = (query: string) => request(test.app).get(`/load?${query}`);
    return { ...test, get };
  };

  it('counts hours, nights, weekends and holidays by the clocks of people', async () => {
    const { get } = await setUp();
    const { body } = await get(`${RANGE}&schedule=${CORE}`).expect(200);
    expect(body).toEqual({
      from: '2026-03-09T08:00:00.000Z',
      to: '2026-03-23T08:00:00.000Z',
      items: [
        {
          user: ADA,
          timeZone: 'America/New_York',
          hours: 168,
          nightHours: 63,
          weekendHours: 48,
          holidayHours: 24,
          shifts: 1,
          longestHours: 168,
          backToBack: 0,
        },
        {
          user: BOB,
          timeZone: 'Europe/Berlin',
          hours: 168,
          nightHours: 63,
          weekendHours: 48,
          holidayHours: 24,
          shifts: 1,
          longestHours: 168,
          backToBack: 0,
        },
      ],
      people: {
        [ADA]: expect.objectContaining({ name: 'Ada Byron' }),
        [BOB]: expect.objectContaining({ name: 'bob' }),
      },
    });
  });

  it('takes schedules together, counts pages, and filters', async () => {
    const { get, app } = await setUp();
    await request(app)
      .post('/incidents')
      .send([
        {
          id: '1',
          title: 'Down',
          entityRefs: ['component:default/checkout'],
          openedAt: '2026-02-20T02:00:00Z',
          status: 'resolved',
          resolvedAt: '2026-02-20T03:00:00Z',
          responders: [ADA],
        },
      ])
      .expect(200);
    const past = 'from=2026-02-16T08:00:00Z&to=2026-02-23T08:00:00Z';
    const all = await get(past).expect(200);
    expect(all.body.items).toMatchObject([
      { user: ADA, hours: 168, shifts: 1, pages: 1, offHoursPages: 1 },
    ]);
    const owned = await get(`${RANGE}&owner=platform`);
    expect(owned.body.items).toMatchObject([{ user: ADA, hours: 336 }]);
    const one = await get(`${RANGE}&user=bob`);
    expect(one.body.items).toMatchObject([{ user: BOB, hours: 168 }]);
    const csv = await get(`${RANGE}&user=bob`).set('Accept', 'text/csv');
    expect(csv.text).toBe(
      [
        'user,name,timeZone,hours,nightHours,weekendHours,holidayHours,shifts,longestHours,backToBack,pages,offHoursPages,from,to',
        `${BOB},bob,Europe/Berlin,168,63,48,24,1,168,0,0,0,2026-03-09T08:00:00.000Z,2026-03-23T08:00:00.000Z`,
        '',
      ].join('\r\n'),
    );
    await get('from=2026-01-01T00:00:00Z&to=2027-06-01T00:00:00Z').expect(400);
    await get('schedule=core').expect(400);
  });

  it('counts only what somebody may see', async () => {
    const hidden = await setUp('catalog.entity.read');
    expect((await hidden.get(RANGE).expect(200)).body.items).toEqual([]);
    const denied = await setUp('oncall.read');
    await denied.get(RANGE).expect(403);
  });
});

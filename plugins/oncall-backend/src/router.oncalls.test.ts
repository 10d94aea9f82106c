import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  componentEntity,
  groupEntity,
  scheduleEntity,
  userEntity,
} from './__testUtils__/entities';
import { createTestApp, NOON } from './__testUtils__/createTestApp';
import { FakeProvider, goodAnswer } from './__testUtils__/FakeProvider';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const SCHEDULE = 'callboard.dev/on-call-schedule';

const people = [
  groupEntity('payments'),
  userEntity('ada', {
    displayName: 'Ada Byron',
    annotations: { 'callboard.dev/time-zone': 'Europe/London' },
  }),
  userEntity('bob'),
];

describe.each(databases.eachSupportedId())('who is on call, on %p', id => {
  const start = async (
    options: Omit<Parameters<typeof createTestApp>[0], 'knex'>,
  ) => createTestApp({ knex: await databases.init(id), ...options });

  it('names each level, since when, until when, why, and who is next', async () => {
    const { app } = await start({
      entities: [
        ...people,
        componentEntity('checkout', { annotations: { [SCHEDULE]: 'core' } }),
        scheduleEntity('core', { title: 'Payments core' }),
      ],
    });
    const { status, body } = await request(app).get(
      '/oncalls?entityRef=component:default/checkout&next=true',
    );
    expect([status, body]).toEqual([
      200,
      {
        items: [
          {
            entityRef: 'component:default/checkout',
            via: 'annotation',
            schedule: 'oncallschedule:default/core',
            scheduleTitle: 'Payments core',
            level: 1,
            levelName: 'primary',
            delaySeconds: 300,
            users: ['user:default/bob'],
            start: '2026-02-23T08:00:00.000Z',
            end: '2026-03-02T08:00:00.000Z',
            reason: 'rotation',
            cause: { kind: 'rotation', layers: ['week'] },
            next: {
              start: '2026-03-02T08:00:00.000Z',
              end: '2026-03-09T08:00:00.000Z',
              users: ['user:default/ada'],
              reason: 'rotation',
              cause: { kind: 'rotation', layers: ['week'] },
            },
            source: 'callboard',
            timeZone: 'Europe/Berlin',
            paging: 'active',
            asOf: '2026-03-01T12:00:00.000Z',
            stale: false,
          },
        ],
        people: {
          'user:default/ada': {
            ref: 'user:default/ada',
            kind: 'user',
            name: 'Ada Byron',
            timeZone: 'Europe/London',
            contacts: [
              {
                kind: 'email',
                label: 'ada@example.net',
                url: 'mailto:ada@example.net',
              },
            ],
          },
          'user:default/bob': expect.objectContaining({ name: 'bob' }),
        },
        unmapped: [],
        asOf: '2026-03-01T12:00:00.000Z',
      },
    ]);
  });

  it('answers by POST as by GET, for as many as are asked for', async () => {
    const { app } = await start({
      entities: [
        ...people,
        componentEntity('checkout', {
          annotations: { [SCHEDULE]: 'core,nowhere' },
        }),
        componentEntity('lib'),
        scheduleEntity('core'),
      ],
    });
    const read = await request(app).get(
      '/oncalls?entityRef=component:default/checkout&entityRef=component:default/lib&next=true',
    );
    const { status, type, body } = await request(app)
      .post('/oncalls/by-refs')
      .send({
        entityRefs: ['component:default/checkout', 'component:default/lib'],
        next: true,
      });
    expect([status, type]).toEqual([200, 'application/json']);
    expect(body.items).toHaveLength(3);
    expect(body).toEqual(read.body);
  });

  it('says that nobody is on call, since when and whether on purpose', async () => {
    const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
    const layer = {
      name: 'week',
      rotation: {
        type: 'weekly',
        start: '2026-01-05T09:00',
        participants: ['user:default/ada'],
      },
      restrictions: [{ days: weekdays, start: '09:00', end: '18:00' }],
    };
    const { app } = await start({
      entities: [
        ...people,
        componentEntity('checkout', {
          annotations: { [SCHEDULE]: 'open,closed' },
        }),
        scheduleEntity('open', {
          spec: { levels: [{ name: 'one', layers: [layer] }] },
        }),
        scheduleEntity('closed', {
          spec: {
            levels: [{ name: 'one', layers: [layer] }],
            offHours: [
              { days: ['sat', 'sun'] },
              { days: weekdays, end: '09:00' },
              { days: weekdays, start: '18:00' },
            ],
          },
        }),
      ],
    });
    const { body } = await request(app).get(
      '/oncalls?entityRef=component:default/checkout&next=true',
    );
    const span = {
      users: [],
      start: '2026-02-27T17:00:00.000Z',
      end: '2026-03-02T08:00:00.000Z',
      next: { users: ['user:default/ada'], start: '2026-03-02T08:00:00.000Z' },
    };
    expect(body.items).toMatchObject([
      { ...span, reason: 'gap', cause: { kind: 'gap' } },
      { ...span, reason: 'off-hours', cause: { kind: 'off-hours' } },
    ]);
  });

  it('answers for any instant, and does not know what it does not know', async () => {
    const { app } = await start({
      entities: [
        ...people,
        componentEntity('checkout', { annotations: { [SCHEDULE]: 'core' } }),
        scheduleEntity('core'),
      ],
    });
    const ask = async (at: string) => {
      const { body } = await request(app)
        .post('/oncalls/by-refs')
        .send({ entityRefs: ['component:default/checkout'], at });
      return [body.asOf, body.items[0].users, body.items[0].cause];
    };
    expect(await ask('2026-02-10T12:00:00Z')).toEqual([
      '2026-02-10T12:00:00.000Z',
      ['user:default/bob'],
      { kind: 'rotation', layers: ['week'] },
    ]);
    expect(await ask('2026-03-10T12:00:00+01:00')).toEqual([
      '2026-03-10T11:00:00.000Z',
      ['user:default/bob'],
      { kind: 'rotation', layers: ['week'] },
    ]);
    const unknown = {
      kind: 'unknown',
      note: 'nothing is known of this time',
    };
    expect((await ask('2025-01-01T00:00:00Z')).slice(1)).toEqual([[], unknown]);
    expect((await ask('2027-01-01T00:00:00Z')).slice(1)).toEqual([[], unknown]);
  });

  it('tells entities without a schedule from those it does not know', async () => {
    const { app } = await start({
      entities: [...people, componentEntity('checkout')],
    });
    const { body } = await request(app)
      .post('/oncalls/by-refs')
      .send({
        entityRefs: ['Component:default/Checkout', 'component:default/nothing'],
      });
    expect(body).toMatchObject({
      items: [],
      unmapped: ['component:default/checkout'],
      people: {},
    });
  });

  it('keeps what an annotation names and does not exist, as unknown', async () => {
    const { app } = await start({
      entities: [
        componentEntity('checkout', {
          annotations: {
            [SCHEDULE]: 'nowhere, a b/c',
            'callboard.dev/ics': 'nothing',
          },
        }),
      ],
    });
    const { body } = await request(app).get(
      '/oncalls?entityRef=component:default/checkout',
    );
    expect(
      body.items.map((item: { schedule: string; cause: object }) => [
        item.schedule,
        item.cause,
      ]),
    ).toEqual([
      [
        'oncallschedule:default/nowhere',
        {
          kind: 'unknown',
          note: 'The catalog has no OnCallSchedule oncallschedule:default/nowhere',
        },
      ],
      [
        expect.any(String),
        { kind: 'unknown', note: expect.stringMatching(/^The catalog has no/) },
      ],
      [
        'ics:feeds/nothing',
        {
          kind: 'unknown',
          note: 'There is no calendar feed nothing in the configuration',
        },
      ],
    ]);
  });

  it('has the chain of every source that an entity names', async () => {
    const pager = new FakeProvider('pager');
    const other = new FakeProvider('other');
    const hour = 3_600_000;
    const noon = Date.parse(NOON);
    pager.set(
      goodAnswer('P1', [
        { start: noon - hour, end: noon + hour, users: ['A', 'X'] },
      ]),
    );
    other.set(
      goodAnswer('O1', [{ start: null, end: null, users: ['B'] }], {
        paging: 'maintenance',
      }),
    );
    const { app, fetch } = await start({
      providers: [pager, other],
      entities: [
        ...people,
        componentEntity('checkout', {
          annotations: { 'pager/service': 'P1', 'other/service': 'O1' },
        }),
      ],
    });
    const ask = () =>
      request(app).get('/oncalls?entityRef=component:default/checkout');
    expect((await ask()).body.items).toMatchObject([
      { cause: { kind: 'unknown', note: 'it was not read yet' }, stale: true },
      { cause: { kind: 'unknown' } },
    ]);

    await fetch();
    const { body } = await ask();
    expect(body.items).toMatchObject([
      {
        schedule: 'pager:main/service.P1',
        scheduleTitle: 'Service P1',
        source: 'pager',
        url: 'https://pager.example.net/P1',
        levelName: 'Level 1',
        delaySeconds: 600,
        users: ['pager:main/user.X', 'user:default/ada'],
        start: '2026-03-01T11:00:00.000Z',
        end: '2026-03-01T13:00:00.000Z',
        reason: 'provider',
        paging: 'active',
        stale: false,
      },
      {
        schedule: 'other:main/service.O1',
        users: ['user:default/bob'],
        start: null,
        end: null,
        paging: 'maintenance',
      },
    ]);
    expect(body.people['pager:main/user.X']).toEqual({
      ref: 'pager:main/user.X',
      kind: 'external',
      name: 'Xena',
      contacts: [
        {
          kind: 'profile',
          label: 'Profile',
          url: 'https://pager.example.net/users/X',
        },
      ],
      problem: 'not-in-catalog',
    });
  });

  it('says what is wrong with people', async () => {
    const { app } = await start({
      entities: [
        userEntity('ada', { email: null }),
        groupEntity('payments', { email: 'pay@example.net', title: 'Pay' }),
        componentEntity('checkout', { annotations: { [SCHEDULE]: 'core' } }),
        scheduleEntity('core', {
          spec: {
            levels: [
              'user:default/ada',
              'user:default/gone',
              'group:default/payments',
            ].map(participant => ({
              name: participant,
              layers: [
                {
                  name: 'all',
                  rotation: {
                    type: 'weekly',
                    start: '2026-01-05T09:00',
                    participants: [participant],
                  },
                },
              ],
            })),
          },
        }),
      ],
    });
    const { body } = await request(app).get(
      '/oncalls?entityRef=component:default/checkout',
    );
    expect(Object.values(body.people)).toMatchObject([
      { name: 'ada', contacts: [], problem: 'no-contact' },
      { kind: 'user', name: 'gone', problem: 'not-in-catalog' },
      { kind: 'group', name: 'Pay', contacts: [{ kind: 'email' }] },
    ]);
  });

  it.each([
    ['/oncalls', /entityRef/],
    ['/oncalls?entityRef=a/b/c/d', /entityRef\[0\] must be an entity ref/],
    ['/oncalls?entityRef=component:default/x&at=yesterday', /^at must be/],
  ])('refuses %s', async (path, message) => {
    const { app } = await start({});
    const { status, body } = await request(app).get(path);
    expect([status, body.error.name]).toEqual([400, 'InputError']);
    expect(body.error.message).toMatch(message);
  });
});

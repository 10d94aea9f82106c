import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp, NOON } from './__testUtils__/createTestApp';
import {
  componentEntity,
  groupEntity,
  scheduleEntity,
  userEntity,
} from './__testUtils__/entities';
import { FakeProvider, goodAnswer } from './__testUtils__/FakeProvider';
import { readDirectory } from './tasks/readDirectory';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const noon = Date.parse(NOON);
const hour = 3_600_000;
const forever = { start: null, end: null, users: ['A'] };

const service = (name: string, id: string) =>
  componentEntity(name, { annotations: { 'pager/service': id } });

describe.each(databases.eachSupportedId())('schedules on %p', id => {
  const start = async (
    options: Omit<Parameters<typeof createTestApp>[0], 'knex'>,
  ) => createTestApp({ knex: await databases.init(id), ...options });

  const mixed = async () => {
    const pager = new FakeProvider();
    pager.set(goodAnswer('now', [{ ...forever, end: noon - hour }]));
    pager.set(goodAnswer('ahead', [{ ...forever, end: noon + 24 * hour }]));
    pager.set(goodAnswer('later', [{ ...forever, end: noon + 480 * hour }]));
    pager.set(goodAnswer('ok', [forever], { title: 'Zebra' }));
    pager.set({
      target: { kind: 'service', id: 'down' },
      outcome: 'failed',
      code: 'timeout',
      message: 'Pager gave no answer',
    });
    const app = await start({
      providers: [pager],
      entities: [
        userEntity('ada'),
        groupEntity('payments'),
        ...['now', 'ahead', 'later', 'ok', 'down', 'gone'].map(name =>
          service(name, name),
        ),
        scheduleEntity('core', { title: 'Core' }),
        scheduleEntity('broken', {
          spec: { timeZone: 'Mars/Olympus', levls: [] },
          owner: 'group:default/else',
        }),
      ],
    });
    await app.fetch();
    return app;
  };

  it('are listed by what is most urgent', async () => {
    const { app } = await mixed();
    const { body } = await request(app).get('/schedules');
    expect(
      body.items.map(({ ref, state }: { ref: string; state: string }) => [
        ref,
        state,
      ]),
    ).toEqual([
      ['oncallschedule:default/broken', 'invalid'],
      ['pager:main/service.now', 'gap-now'],
      ['pager:main/service.ahead', 'gap-ahead'],
      ['pager:main/service.down', 'unknown'],
      ['pager:main/service.gone', 'unknown'],
      ['oncallschedule:default/core', 'ok'],
      ['pager:main/service.later', 'ok'],
      ['pager:main/service.ok', 'ok'],
    ]);
    const [broken, now, ahead, down, gone, core] = body.items;
    expect(broken).toMatchObject({
      stale: true,
      staleReason: 'The document has errors',
      levels: [{ cause: { kind: 'unknown' } }],
    });
    expect(
      broken.issues.map(({ path, code }: { path: string; code: string }) => [
        path,
        code,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['spec.timeZone', 'invalid-time-zone'],
        ['spec.levls', expect.any(String)],
      ]),
    );
    expect(now.levels).toMatchObject([
      { name: 'Level 1', users: [], reason: 'gap' },
    ]);
    expect(now.nextGap).toMatchObject({
      start: '2026-03-01T11:00:00.000Z',
      severity: 'red',
    });
    expect(now.coverage).toBe(0);
    expect(ahead.nextGap.start).toBe('2026-03-02T12:00:00.000Z');
    expect(down).toMatchObject({
      asOf: null,
      coverage: null,
      stale: true,
      staleReason: 'Pager gave no answer',
    });
    expect(gone.staleReason).toBe('Pager has no service gone');
    expect(core).toMatchObject({
      title: 'Core',
      entityRef: 'oncallschedule:default/core',
      description: [
        'primary, week: Weekly, handoff Monday 09:00 Europe/Berlin',
      ],
      coverage: 1,
      entities: 0,
      levels: [
        {
          users: ['user:default/bob'],
          next: { users: ['user:default/ada'] },
        },
      ],
    });
  });

  it.each([
    ['state=gap-now&state=invalid', ['broken', 'service.now']],
    ['owner=else', ['broken']],
    ['owner=group:default/payments', ['core']],
    ['source=oncallschedule', ['broken', 'core']],
    ['text=ZEB', ['service.ok']],
    ['text=service pager:main now', ['service.now']],
    ['text=nothing', []],
  ])('are found by %s', async (query, names) => {
    const { app } = await mixed();
    const { body } = await request(app).get(`/schedules?${query}`);
    expect(
      body.items.map(({ ref }: { ref: string }) => ref.split('/').at(-1)),
    ).toEqual(names);
    expect(body.totalItems).toBe(names.length);
  });

  it('are counted per value of each filter, which is ignored itself', async () => {
    const { app } = await mixed();
    const all = await request(app).get('/schedules?limit=1');
    expect(all.body.facets).toBeUndefined();
    const { body } = await request(app).get(
      '/schedules?facets=true&limit=1&state=gap-now',
    );
    expect(body.totalItems).toBe(1);
    expect(body.facets.state).toMatchObject({ 'gap-now': 1, invalid: 1 });
    expect(Object.values(body.facets.source)).toEqual([1]);
  });

  it('come page by page', async () => {
    const { app } = await mixed();
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await request(app).get(
        `/schedules?limit=3${cursor ? `&cursor=${cursor}` : ''}`,
      );
      found.push(...body.items.map(({ ref }: { ref: string }) => ref));
      cursor = body.nextCursor;
    } while (cursor);
    expect(new Set(found).size).toBe(8);
    const { status } = await request(app).get('/schedules?cursor=x');
    expect(status).toBe(400);
  });

  it('are told one by one, with what they are mapped to', async () => {
    const { app } = await mixed();
    const { body } = await request(app).get(
      '/schedules/main/service.ok?source=pager',
    );
    expect(body).toMatchObject({
      schedule: { ref: 'pager:main/service.ok', title: 'Zebra', entities: 1 },
      entityRefs: ['component:default/ok'],
      overrides: [],
      mayOverride: false,
      people: { 'user:default/ada': { name: 'ada' } },
    });
    const unknown = await request(app).get('/schedules/default/nothing');
    expect(unknown.status).toBe(404);
  });

  it('have shifts, layer by layer and as they hold', async () => {
    const { app } = await start({
      entities: [
        userEntity('ada'),
        userEntity('bob'),
        scheduleEntity('core', {
          spec: {
            overrides: [
              {
                start: '2026-03-03T09:00',
                end: '2026-03-04T09:00',
                remove: 'user:default/ada',
                add: 'user:default/bob',
                reason: 'swapped',
              },
            ],
          },
        }),
      ],
    });
    const { status, body } = await request(app).get(
      '/schedules/default/core/shifts?from=2026-03-02T08:00:00Z&to=2026-03-09T08:00:00Z',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ref: 'oncallschedule:default/core',
      from: '2026-03-02T08:00:00.000Z',
      to: '2026-03-09T08:00:00.000Z',
      recordedUntil: NOON,
      gaps: [],
      problems: [],
      stale: false,
    });
    const turns = (
      list: { start: string; users: string[]; reason: string }[],
    ) =>
      list.map(turn => [turn.start.slice(0, 10), turn.users[0], turn.reason]);
    const [level] = body.levels;
    expect(turns(level.layers[0].shifts)).toEqual([
      ['2026-03-02', 'user:default/ada', 'rotation'],
    ]);
    expect(turns(level.shifts)).toEqual([
      ['2026-03-02', 'user:default/ada', 'rotation'],
      ['2026-03-03', 'user:default/bob', 'override: swapped'],
      ['2026-03-04', 'user:default/ada', 'rotation'],
    ]);
    expect(Object.keys(body.people).sort()).toEqual([
      'user:default/ada',
      'user:default/bob',
    ]);
  });

  it('say where nothing is known of a range', async () => {
    const { app } = await start({ entities: [scheduleEntity('core')] });
    const { body } = await request(app).get(
      '/schedules/default/core/shifts?from=2025-06-01T00:00:00Z&to=2026-05-30T00:00:00Z',
    );
    expect(body.problems).toEqual([
      'Nothing is known of it before 2026-01-30T00:00:00.000Z',
    ]);
    const later = await request(app).get(
      '/schedules/default/core/shifts?from=2027-01-01T00:00:00Z',
    );
    expect(later.body.levels).toMatchObject([{ shifts: [], gaps: [] }]);
    expect(later.body.problems).toEqual([
      'Nothing is known of it after 2026-05-31T00:00:00.000Z',
    ]);
  });

  it.each([
    ['from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z', /after from/],
    ['from=2026-03-02T00:00:00Z&to=2028-03-01T00:00:00Z', /at most/],
    ['from=monday', /^from must be/],
  ])('refuse %s', async (query, message) => {
    const { app } = await start({ entities: [scheduleEntity('core')] });
    const { status, body } = await request(app).get(
      `/schedules/default/core/shifts?${query}`,
    );
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('have gaps to come, worst and soonest first, also as CSV', async () => {
    const { app } = await mixed();
    const { body } = await request(app).get('/gaps');
    expect(body).toMatchObject({
      totalItems: 2,
      items: [
        {
          schedule: 'pager:main/service.now',
          title: 'Service now',
          severity: 'red',
          levels: ['Level 1'],
          entities: 1,
        },
        { schedule: 'pager:main/service.ahead' },
      ],
    });
    const page = await request(app).get('/gaps?limit=1');
    const rest = await request(app).get(
      `/gaps?limit=1&cursor=${page.body.nextCursor}`,
    );
    expect(rest.body.items).toEqual(body.items.slice(1));
    const far = await request(app).get(
      '/gaps?from=2026-03-20T00:00:00Z&to=2026-04-01T00:00:00Z',
    );
    expect(far.body.totalItems).toBe(3);
    const csv = await request(app).get('/gaps?limit=1').accept('text/csv');
    expect(csv.type).toBe('text/csv');
    expect(csv.text.split('\r\n').map(line => line.split(',')[0])).toEqual([
      'schedule',
      'pager:main/service.now',
      'pager:main/service.ahead',
      '',
    ]);
  });

  it('come from sources that say how they do', async () => {
    const { app } = await mixed();
    const { body } = await request(app).get('/sources');
    expect(body.items).toMatchObject([
      {
        source: 'oncallschedule',
        instance: 'catalog',
        schedules: 2,
        lastSuccess: NOON,
        warnings: [],
      },
      {
        source: 'pager',
        instance: 'main',
        title: 'Pager',
        schedules: 6,
        warnings: [
          '1 of 6: Pager gave no answer',
          '1 of 6: Pager has no service gone',
        ],
      },
    ]);
  });

  it('are proposed for services without one of their own', async () => {
    const pager = new FakeProvider();
    pager.entries = [
      {
        target: { kind: 'service', id: 'P7' },
        title: 'Ledger Production',
        annotation: { key: 'pager/service', value: 'P7' },
      },
    ];
    const { app, directory, logger } = await start({
      providers: [pager],
      entities: [
        groupEntity('payments'),
        groupEntity('others'),
        componentEntity('ledger', { tier: '1', owner: 'group:default/others' }),
        componentEntity('checkout', { tier: '2' }),
        componentEntity('mapped', {
          annotations: { 'pager/service': 'P1' },
        }),
        componentEntity('lib', { type: 'library' }),
        scheduleEntity('checkout', { title: 'Checkout on-call' }),
      ],
    });
    await readDirectory(
      pager,
      { directory, logger },
      new AbortController().signal,
    );
    const { body } = await request(app).get('/mapping');
    expect(body).toMatchObject({
      totalItems: 2,
      mapped: 1,
      items: [
        {
          entityRef: 'component:default/ledger',
          tier: '1',
          proposals: [
            {
              schedule: 'pager:main/service.P7',
              score: 1,
              because: 'it is called like the service',
              annotation: { key: 'pager/service', value: 'P7' },
            },
          ],
        },
        {
          entityRef: 'component:default/checkout',
          through: 'oncallschedule:default/checkout',
          proposals: [
            {
              annotation: {
                key: 'callboard.dev/on-call-schedule',
                value: 'oncallschedule:default/checkout',
              },
            },
          ],
        },
      ],
    });
    pager.failure = new Error('down');
    await readDirectory(
      pager,
      { directory, logger },
      new AbortController().signal,
    );
    const again = await request(app).get('/mapping?text=LEDGER&owner=others');
    expect(again.body.items).toMatchObject([{ proposals: [{ score: 1 }] }]);
  });
});

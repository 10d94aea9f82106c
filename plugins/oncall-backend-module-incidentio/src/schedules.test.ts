import {
  good,
  RANGE,
  reply,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { fetchSchedules, withIncidentIo } from './__testUtils__/withIncidentIo';
import {
  ann,
  ben,
  entry,
  ROTATION,
  SCHEDULE,
  smallWorld,
} from './__testUtils__/world';

const at = (text: string) => Date.parse(text);
const signal = AbortSignal.timeout(30_000);

describe('a schedule of incident.io', () => {
  it('becomes a chain of one level', async () => {
    const { answers, asked } = await fetchSchedules({});
    expect(answers).toEqual([
      {
        target: { kind: 'schedule', id: SCHEDULE },
        outcome: 'ok',
        title: 'Primary On-Call Schedule',
        url: `https://app.incident.io/acme/on-call/schedules/${SCHEDULE}`,
        timeZone: 'Europe/London',
        paging: 'active',
        levels: [
          {
            name: 'Primary On-Call Schedule',
            shifts: [
              {
                // Before the range: entries come whole.
                start: at('2026-01-26T09:00:00Z'),
                end: at('2026-03-02T09:00:00Z'),
                users: ['U-ann'],
                reason: { kind: 'rotation', note: 'Weekly' },
              },
              {
                start: at('2026-03-02T09:00:00Z'),
                end: at('2026-07-06T08:00:00Z'),
                users: ['U-ben'],
                reason: { kind: 'rotation', note: 'Weekly' },
              },
            ],
          },
        ],
        users: [
          { id: 'U-ann', name: 'Ann', email: 'ann@example.org' },
          { id: 'U-ben', name: 'Ben', email: 'ben@example.org' },
        ],
        warnings: [],
      },
    ]);
    expect(asked.map(({ path }) => path)).toEqual([
      `/v2/schedules/${SCHEDULE}`,
      '/v2/schedule_entries',
      '/v2/users',
    ]);
    expect(Object.fromEntries(asked[1]!.query)).toEqual({
      schedule_id: SCHEDULE,
      entry_window_start: new Date(RANGE.from).toISOString(),
      entry_window_end: new Date(RANGE.to).toISOString(),
    });
  });

  it('tells overrides by person, rotation and layer', async () => {
    const world = smallWorld();
    const [start, end] = ['2026-02-25T09:00:00Z', '2026-02-26T09:00:00Z'];
    world.schedules[0]!.final = [
      entry(ann, '2026-02-23T09:00:00Z', start),
      entry(ben, start, end),
      entry(ann, end, '2026-03-02T09:00:00Z'),
      entry(ben, start, end, { rotation_id: 'another' }),
    ];
    world.schedules[0]!.overrides = [entry(ben, start, end)];
    const { answers } = await fetchSchedules({ world });
    expect(
      good(answers[0]).levels[0]?.shifts.map(({ reason }) => reason),
    ).toEqual([
      { kind: 'rotation', note: 'Weekly' },
      { kind: 'override', note: 'Weekly' },
      { kind: 'rotation', note: 'Primary On-Call Schedule' },
      { kind: 'rotation', note: 'Weekly' },
    ]);
  });

  it('has nobody where an entry has no person', async () => {
    const world = smallWorld();
    world.schedules[0]!.final = [
      entry(undefined, '2026-02-23T09:00:00Z', '2026-03-02T09:00:00Z'),
    ];
    const { answers, asked } = await fetchSchedules({ world });
    expect(good(answers[0])).toMatchObject({
      levels: [{ shifts: [] }],
      users: [],
    });
    expect(asked).toHaveLength(2);
  });

  it('comes on several pages, each entry once', async () => {
    const world = smallWorld();
    world.schedules[0]!.final = Array.from({ length: 60 }, (_, n) => {
      const start = RANGE.from + n * 86_400_000;
      return entry(
        n % 2 ? ann : ben,
        new Date(start).toISOString(),
        new Date(start + 86_400_000).toISOString(),
      );
    });
    let last: unknown;
    const { answers, asked } = await fetchSchedules({
      world,
      entriesPerPage: 25,
      intercept: ({ path, query }, res) => {
        // The entry at the border again, as when a cursor is the end of the last one.
        if (!query.get('entry_window_start')?.startsWith('opaque~50')) {
          return false;
        }
        last = path;
        return reply(res, 200, {
          schedule_entries: {
            final: world.schedules[0]!.final.slice(49),
            overrides: [],
            scheduled: [],
          },
        });
      },
    });
    expect(last).toBe('/v2/schedule_entries');
    expect(good(answers[0]).levels[0]?.shifts).toHaveLength(60);
    const windows = asked.filter(({ path }) => path === last);
    expect(windows).toHaveLength(3);
    expect(
      new Set(windows.map(({ query }) => query.get('entry_window_end'))).size,
    ).toBe(1);
  });
});

describe('people of incident.io', () => {
  it('who have left, or are not known, are shown so', async () => {
    const world = smallWorld();
    world.users = [{ ...ann, is_active: false }];
    const { answers } = await fetchSchedules({ world });
    expect(good(answers[0]).users).toMatchObject([
      { id: 'U-ann', deleted: true },
      { id: 'U-ben', deleted: true },
    ]);
  });

  it('get their address from the list if the entry lacks it', async () => {
    const world = smallWorld();
    const nameless = { id: 'U-ann', name: '' };
    const { name, email } = ann;
    world.schedules[0]!.final = [
      entry(nameless, '2026-02-23T09:00:00Z', '2026-03-02T09:00:00Z'),
      entry(
        { id: 'U-cleo', name: 'Cleo' },
        '2026-03-02T09:00:00Z',
        '2026-03-09T09:00:00Z',
      ),
    ];
    world.users = [ann, { id: 'U-cleo', name: 'Cleo' }];
    const { answers } = await fetchSchedules({ world });
    expect(good(answers[0]).users).toEqual([
      { id: 'U-ann', name, email },
      { id: 'U-cleo', name: 'Cleo', email: undefined },
    ]);
  });

  it('remain when the list cannot be read', async () => {
    const { answers } = await fetchSchedules({
      intercept: ({ path }, res) => path === '/v2/users' && reply(res, 403, {}),
    });
    expect(good(answers[0])).toMatchObject({
      users: [{ id: 'U-ann' }, { id: 'U-ben' }],
      warnings: [
        'Users cannot be read (unauthorized): who has left is unknown',
      ],
    });
  });

  it('are read once, of several pages', async () => {
    const world = smallWorld();
    world.schedules.push({ ...world.schedules[0]!, id: 'S2' });
    world.users = [
      ...Array.from({ length: 5 }, (_, n) => ({ id: `U${n}`, name: 'x' })),
      ...world.users,
    ];
    const { answers, asked } = await fetchSchedules({ world, maxPageSize: 3 }, [
      SCHEDULE,
      'S2',
    ]);
    expect(answers.map(answer => good(answer).users[0]?.deleted)).toEqual([
      undefined,
      undefined,
    ]);
    expect(asked.filter(({ path }) => path === '/v2/users')).toHaveLength(3);
  });
});

describe('the directory of incident.io', () => {
  it('lists schedules of several pages with what names them', async () => {
    const world = smallWorld();
    for (let n = 0; n < 300; n += 1) {
      world.schedules.push({
        ...world.schedules[0]!,
        id: `S${n}`,
        rotations: [{ id: ROTATION, name: '' }],
      });
    }
    const { result, asked } = await withIncidentIo({ world }, provider =>
      provider.directory(signal),
    );
    expect(result).toHaveLength(301);
    expect(asked).toHaveLength(2);
    expect(result[0]).toEqual({
      target: { kind: 'schedule', id: SCHEDULE },
      title: 'Primary On-Call Schedule',
      url: `https://app.incident.io/acme/on-call/schedules/${SCHEDULE}`,
      annotation: {
        key: 'callboard.dev/incidentio-schedule-id',
        value: SCHEDULE,
      },
    });
  });
});

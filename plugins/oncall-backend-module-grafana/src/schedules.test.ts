import {
  DAY,
  good,
  RANGE,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { fetchSchedules, withGrafana } from './__testUtils__/withGrafana';
import { SCHEDULE, smallWorld } from './__testUtils__/world';

const at = (text: string) => Date.parse(text);
const signal = AbortSignal.timeout(30_000);

describe('a schedule of Grafana', () => {
  it('becomes a chain of one level', async () => {
    const { answers, asked } = await fetchSchedules({});
    expect(answers).toEqual([
      {
        target: { kind: 'schedule', id: SCHEDULE },
        outcome: 'ok',
        title: 'Checkout',
        url: `https://stack.grafana.net/a/grafana-irm-app/schedules/${SCHEDULE}`,
        timeZone: 'Europe/Berlin',
        paging: 'active',
        levels: [
          {
            name: 'Checkout',
            shifts: [
              {
                start: at('2026-01-26T08:00:00Z'),
                end: at('2026-03-02T08:00:00Z'),
                users: ['U-ann'],
                reason: { kind: 'provider', note: 'Checkout' },
              },
              {
                start: at('2026-03-02T08:00:00Z'),
                // Whole days in UTC, of which the last covers the end of the range.
                end: at('2026-05-26T00:00:00Z'),
                users: ['U-ben'],
                reason: { kind: 'provider', note: 'Checkout' },
              },
            ],
          },
        ],
        users: [
          { id: 'U-ann', name: 'ann', email: 'ann@example.org' },
          { id: 'U-ben', name: 'ben', email: 'ben@example.org' },
        ],
        warnings: [],
      },
    ]);
    expect(asked.map(({ path }) => path)).toEqual([
      `/oncall/api/v1/schedules/${SCHEDULE}/`,
      `/oncall/api/v1/schedules/${SCHEDULE}/final_shifts`,
    ]);
    expect(asked[1]?.query.get('start_date')).toBe('2026-01-25');
    expect(asked[1]?.query.get('end_date')).toBe('2026-05-26');
  });

  it.each([
    [{}, 'glsa_s3cret'],
    [{ scheme: 'bearer' }, 'Bearer glsa_s3cret'],
  ])('is asked for with the token of %j', async (account, authorization) => {
    const { asked } = await fetchSchedules({ account });
    expect(asked[0]?.headers).toMatchObject({
      authorization,
      'x-grafana-url': 'https://stack.grafana.net',
    });
  });

  it('is asked for without a stack where there is none', async () => {
    const { asked } = await fetchSchedules({
      account: { grafanaUrl: undefined, token: 'of OnCall itself' },
    });
    expect(asked[0]?.headers).toMatchObject({
      authorization: 'of OnCall itself',
    });
    expect(asked[0]?.headers).not.toHaveProperty('x-grafana-url');
  });

  it('over more than a year is asked for in parts', async () => {
    const { result, asked } = await withGrafana({}, provider =>
      provider.fetch({
        targets: [{ kind: 'schedule', id: SCHEDULE }],
        from: RANGE.to - 700 * DAY,
        to: RANGE.to,
        signal,
      }),
    );
    expect(good(result[0]).levels[0]?.shifts).not.toHaveLength(0);
    const [, first, second] = asked;
    expect(asked).toHaveLength(3);
    // The day on which one part ends is in the next one too: no hour is lost.
    expect(
      second!.query.get('start_date')! <= first!.query.get('end_date')!,
    ).toBe(true);
  });

  it('among many is found in their list, of several pages', async () => {
    const world = smallWorld();
    for (let n = 0; n < 7; n += 1) {
      world.schedules.push({
        ...world.schedules[0]!,
        id: `S${n}`,
        name: `N${n}`,
      });
    }
    const ids = world.schedules.map(({ id }) => id);
    const { answers, asked } = await fetchSchedules(
      { world, pageSize: 3 },
      ids,
    );
    expect(answers.map(answer => good(answer).title)).toEqual([
      'Checkout',
      ...[0, 1, 2, 3, 4, 5, 6].map(n => `N${n}`),
    ]);
    // Three pages of schedules, and per schedule one page of two shifts.
    expect(asked).toHaveLength(3 + 8);
  });

  it('has all of its shifts from several pages, wherever their links lead', async () => {
    const world = smallWorld();
    const { shifts } = world.schedules[0]!;
    shifts.splice(0, 2);
    for (let day = 1; day <= 25; day += 1) {
      const start = `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`;
      const end = new Date(at(start) + DAY).toISOString();
      shifts.push({
        user_pk: 'U-ann',
        user_email: 'a@x.org',
        user_username: 'ann',
        start,
        end,
      });
    }
    const { answers, asked } = await fetchSchedules({
      world,
      pageSize: 10,
      linkBase: 'http://engine.internal:8080',
    });
    expect(good(answers[0]).levels[0]?.shifts).toHaveLength(25);
    expect(asked).toHaveLength(4);
  });

  it('read from a calendar has no zone, and may have nobody', async () => {
    const world = smallWorld();
    world.schedules = [
      { id: SCHEDULE, name: 'iCal', type: 'ical', shifts: [] },
    ];
    const { answers } = await fetchSchedules({ world });
    expect(good(answers[0])).toMatchObject({
      timeZone: undefined,
      levels: [{ shifts: [] }],
      users: [],
    });
  });
});

describe('people of Grafana', () => {
  function withoutMail() {
    const world = smallWorld();
    world.schedules[0]!.shifts.forEach(shift => {
      shift.user_email = null;
    });
    world.users = [{ id: 'U-ann', username: 'ann', email: 'ann@example.org' }];
    return world;
  }

  it('without an address are looked up, and gone if nobody knows them', async () => {
    const world = withoutMail();
    world.schedules.push({ ...world.schedules[0]!, id: 'S2' });
    const { answers, asked } = await fetchSchedules({ world }, [
      SCHEDULE,
      'S2',
    ]);
    for (const answer of answers) {
      expect(good(answer).users).toEqual([
        { id: 'U-ann', name: 'ann', email: 'ann@example.org' },
        { id: 'U-ben', name: 'ben', deleted: true },
      ]);
    }
    const lists = asked.filter(({ path }) => path === '/oncall/api/v1/users/');
    expect(lists).toHaveLength(1);
  });

  it('without an address remain when users may not be read', async () => {
    const { answers } = await fetchSchedules({
      world: withoutMail(),
      intercept: ({ path }, res) => {
        if (!path.endsWith('/users/')) return false;
        res.writeHead(403).end('{"detail":"You do not have permission."}');
        return true;
      },
    });
    expect(good(answers[0])).toMatchObject({
      users: [{ id: 'U-ann', email: undefined }, { id: 'U-ben' }],
      warnings: [
        'No address of ann, ben, and users cannot be read (unauthorized)',
      ],
    });
  });
});

describe('the directory of Grafana', () => {
  it('lists schedules with what names them', async () => {
    const { result } = await withGrafana(
      {
        account: {
          name: 'eu',
          grafanaUrl: 'https://g.example.org/grafana',
          app: 'grafana-oncall-app',
        },
      },
      provider => provider.directory(signal),
    );
    expect(result).toEqual([
      {
        target: { kind: 'schedule', id: SCHEDULE },
        title: 'Checkout',
        url: `https://g.example.org/grafana/a/grafana-oncall-app/schedules/${SCHEDULE}`,
        annotation: {
          key: 'callboard.dev/grafana-oncall-schedule-id',
          value: SCHEDULE,
        },
      },
    ]);
  });
});

import { reference, user } from '../__testUtils__/store';
import {
  requestOf,
  scheduleTarget,
  withPagerDuty,
} from '../__testUtils__/withPagerDuty';

const at = (text: string) => Date.parse(text);
const MONDAY = '2026-03-02T09:00:00+01:00';
const TUESDAY = '2026-03-03T09:00:00+01:00';
const WEDNESDAY = '2026-03-04T09:00:00+01:00';

const entry = (start: string, end: string, who: string) => ({
  start,
  end,
  user: reference('user', who),
});

/** As in `getSchedule`. */
const layered = {
  ...reference('schedule', 'S1'),
  type: 'schedule',
  name: 'Payments primary',
  time_zone: 'Europe/Berlin',
  users: [
    reference('user', 'ada'),
    { ...reference('user', 'gone'), html_url: null, deleted_at: '2026-01-01' },
  ],
  schedule_layers: [
    {
      name: 'Week',
      rendered_schedule_entries: [
        entry(MONDAY, TUESDAY, 'ada'),
        entry(TUESDAY, WEDNESDAY, 'gone'),
      ],
    },
  ],
  overrides_subschedule: {
    name: 'Overrides',
    rendered_schedule_entries: [
      entry('2026-03-03T12:00:00+01:00', '2026-03-03T18:00:00+01:00', 'bo'),
    ],
  },
  final_schedule: {
    name: 'Final Schedule',
    rendered_schedule_entries: [
      entry(MONDAY, TUESDAY, 'ada'),
      entry(TUESDAY, '2026-03-03T12:00:00+01:00', 'gone'),
      entry('2026-03-03T12:00:00+01:00', '2026-03-03T18:00:00+01:00', 'bo'),
    ],
  },
};

const assignment = (
  start: string,
  end: string,
  member: object,
  type: string,
) => ({
  type: 'computed_shift_assignment',
  start_time: start,
  end_time: end,
  member,
  source: { type },
});
const member = (user_id: string) => ({ type: 'user_member', user_id });

/** As in `getScheduleV3` with `include[]=final_schedule`. */
const shiftBased = {
  id: 'S3',
  type: 'schedule_v3',
  name: 'Payments shifts',
  time_zone: 'America/New_York',
  html_url: 'https://acme.pagerduty.com/schedules/S3',
  final_schedule: {
    type: 'final_schedule',
    rendered_coverage_percentage: 100,
    computed_shift_assignments: [
      assignment(MONDAY, TUESDAY, member('ada'), 'schedule_rotation'),
      assignment(
        TUESDAY,
        WEDNESDAY,
        { type: 'empty_member' },
        'schedule_rotation',
      ),
      assignment(
        TUESDAY,
        WEDNESDAY,
        member('bo'),
        'schedule_rotation_override',
      ),
    ],
  },
};

const store = {
  schedules: [layered],
  schedulesV3: [shiftBased],
  users: [user('ada'), user('bo', null)],
};

describe('a schedule', () => {
  it('of layers: the final schedule, with overrides and deleted users', async () => {
    const { result, asked } = await withPagerDuty({ store }, provider =>
      provider.fetch(requestOf(scheduleTarget('S1'))),
    );
    expect(result).toMatchObject([
      {
        outcome: 'ok',
        title: 'Payments primary',
        timeZone: 'Europe/Berlin',
        url: 'https://acme.pagerduty.com/schedules/S1',
        paging: 'active',
        levels: [
          {
            name: 'Payments primary',
            shifts: [
              {
                start: at(MONDAY),
                end: at(TUESDAY),
                users: ['ada'],
                reason: { kind: 'rotation', note: 'Week' },
              },
              { users: ['gone'], reason: { kind: 'rotation' } },
              { users: ['bo'], reason: { kind: 'override' } },
            ],
          },
        ],
        users: [
          { id: 'ada', email: 'ada@acme.example' },
          { id: 'gone', name: 'user gone', deleted: true },
          { id: 'bo', name: 'User bo', email: undefined },
        ],
      },
    ]);
    const parts = asked.filter(({ path }) => path === '/schedules/S1');
    expect(parts).toHaveLength(2);
    expect(parts[0]?.query.get('overflow')).toBe('true');
  });

  it('of shifts is found through the third version of the API', async () => {
    const { result, asked } = await withPagerDuty({ store }, provider =>
      provider.fetch(requestOf(scheduleTarget('S3'))),
    );
    expect(result).toMatchObject([
      {
        outcome: 'ok',
        title: 'Payments shifts',
        timeZone: 'America/New_York',
        levels: [
          {
            shifts: [
              {
                start: at(MONDAY),
                users: ['ada'],
                reason: { kind: 'rotation' },
              },
              {
                end: at(WEDNESDAY),
                users: ['bo'],
                reason: { kind: 'override' },
              },
            ],
          },
        ],
        users: [{ id: 'ada', name: 'User ada' }, { id: 'bo' }],
      },
    ]);
    const [, v3] = asked;
    expect(v3?.path).toBe('/v3/schedules/S3');
    expect(v3?.query.getAll('include[]')).toEqual(['final_schedule']);
  });

  it('that is of neither kind is gone', async () => {
    const { result } = await withPagerDuty({ store }, provider =>
      provider.fetch(requestOf(scheduleTarget('S9'), scheduleTarget('S1'))),
    );
    expect(result).toMatchObject([
      { outcome: 'gone', code: 'not-found' },
      { outcome: 'ok' },
    ]);
  });

  it('stands although its people cannot be asked for', async () => {
    const { result } = await withPagerDuty(
      {
        store,
        intercept: ({ path }, res) => {
          if (!path.startsWith('/users')) return false;
          res.writeHead(403).end('{}');
          return true;
        },
      },
      provider => provider.fetch(requestOf(scheduleTarget('S1'))),
    );
    expect(result).toMatchObject([
      {
        outcome: 'ok',
        users: [
          { name: 'user ada' },
          { name: 'user gone' },
          { name: 'user bo' },
        ],
      },
    ]);
  });
});

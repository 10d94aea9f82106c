import {
  fakeTime,
  reply,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { OpsgenieStore, withOpsgenie } from '../__testUtils__/fakeOpsgenie';
import { at, NOW, requestOf } from '../__testUtils__/time';
import { teamTarget } from '../annotations';

const MONDAY = '2026-03-02T09:00:00Z';
const TUESDAY = '2026-03-03T09:00:00Z';
const WEDNESDAY = '2026-03-04T09:00:00Z';

const recipient = (type: string, id: string) => ({ type, id, name: `${id}!` });
const user = (id: string) => ({ type: 'user', id, name: `${id}@acme.example` });
const rule = (minutes: number, to: object, notifyType = 'default') => ({
  condition: 'if-not-acked',
  notifyType,
  delay: { timeAmount: minutes, timeUnit: 'minutes' },
  recipient: to,
});

const store: OpsgenieStore = {
  teams: [
    { id: 'T1', name: 'Core Platform/EU' },
    {
      id: 'T2',
      name: 'Second line',
      members: [
        { user: { id: 'ada', username: 'ada@acme.example' }, role: 'admin' },
        { user: { id: 'bo', username: 'bo@acme.example' }, role: 'user' },
      ],
    },
  ],
  routingRules: {
    T1: [
      {
        id: 'R2',
        isDefault: false,
        notify: recipient('schedule', 'S9'),
      },
      { id: 'R1', isDefault: true, notify: recipient('escalation', 'E1') },
    ],
    T2: [{ id: 'R3', isDefault: true, notify: recipient('schedule', 'S2') }],
  },
  escalations: [
    Object.assign(
      { id: 'E1', name: 'Standard', ownerTeam: { id: 'T1', name: 'Core' } },
      {
        rules: [
          rule(10, recipient('team', 'T2')),
          rule(0, recipient('schedule', 'S1')),
          rule(0, { type: 'user', id: 'cy', username: 'cy@acme.example' }),
          rule(30, recipient('team', 'T2'), 'admins'),
        ],
      },
    ),
  ],
  schedules: [
    { id: 'S1', name: 'Primary' },
    { id: 'S2', name: 'Second' },
  ],
  rotations: {
    S1: [
      {
        name: 'Week',
        periods: [
          {
            startDate: MONDAY,
            endDate: TUESDAY,
            type: 'default',
            recipient: user('ada'),
          },
          {
            startDate: TUESDAY,
            endDate: WEDNESDAY,
            type: 'override',
            recipient: user('bo'),
          },
          {
            startDate: WEDNESDAY,
            endDate: '2026-03-05T09:00:00Z',
            type: 'forwarding',
            fromUser: 'ada@acme.example',
            recipient: user('gone'),
          },
          {
            startDate: '2026-03-05T09:00:00Z',
            endDate: '2026-03-06T09:00:00Z',
            recipient: { type: 'none' },
          },
        ],
      },
    ],
    S2: [
      {
        name: 'Days',
        periods: [
          { startDate: MONDAY, endDate: TUESDAY, recipient: user('bo') },
        ],
      },
    ],
  },
  onCalls: {},
  users: [
    { id: 'ada', username: 'ada@acme.example', fullName: 'Ada L.' },
    { id: 'bo', username: 'bo', fullName: 'Bo', blocked: true },
    { id: 'cy', username: 'cy@acme.example' },
  ],
  alerts: [],
};
const request = requestOf([teamTarget('Core Platform/EU')]);

describe('the chain of a team', () => {
  it('is what its default routing rule leads to', async () => {
    const { result } = await withOpsgenie({ store }, provider =>
      provider.fetch(request),
    );
    expect(result).toMatchObject([
      {
        target: { kind: 'team', id: 'Core%20Platform%2FEU' },
        outcome: 'ok',
        title: 'Core Platform/EU',
        paging: 'active',
        levels: [
          {
            name: 'Level 1',
            delaySeconds: 600,
            shifts: [
              {
                start: at(MONDAY),
                end: at(TUESDAY),
                users: ['ada'],
                reason: { kind: 'rotation', note: 'Week' },
              },
              { users: ['bo'], reason: { kind: 'override', note: 'Week' } },
              {
                users: ['gone'],
                reason: {
                  kind: 'forwarded',
                  note: 'forwarded from ada@acme.example',
                },
              },
              { start: null, end: null, users: ['cy'] },
            ],
          },
          {
            name: 'Level 2',
            delaySeconds: 1200,
            shifts: [{ start: at(MONDAY), users: ['bo'] }],
          },
          {
            name: 'Level 3',
            shifts: [
              {
                start: null,
                users: ['ada'],
                reason: { note: 'member of Second line' },
              },
            ],
          },
        ],
        users: [
          { id: 'ada', name: 'Ada L.', email: 'ada@acme.example' },
          { id: 'bo', name: 'Bo', email: undefined, deleted: true },
          { id: 'gone', name: 'gone@acme.example', deleted: true },
          { id: 'cy', name: 'cy@acme.example' },
        ],
        warnings: [expect.stringContaining('1 more routing rules')],
      },
    ]);
  });

  it('reads a schedule once, whoever leads to it', async () => {
    const { asked } = await withOpsgenie({ store }, provider =>
      provider.fetch(
        requestOf([teamTarget('Core Platform/EU'), teamTarget('Second line')]),
      ),
    );
    const paths = asked.map(({ path }) => path);
    const count = (path: string) => paths.filter(one => one === path).length;
    expect(count('/v2/schedules/S2')).toBe(1);
    // 120 days in parts of 60.
    expect(count('/v2/schedules/S2/timeline')).toBe(2);
  });

  it('falls back on the own escalation where routing rules cannot be seen', async () => {
    const { result } = await withOpsgenie(
      {
        store,
        intercept: ({ path }, res) =>
          path.endsWith('/routing-rules') &&
          reply(res, 403, { message: 'Forbidden' }),
      },
      provider => provider.fetch(request),
    );
    expect(result).toMatchObject([{ outcome: 'ok', levels: [{}, {}, {}] }]);
    expect(JSON.stringify(result)).toContain('Routing rules cannot be seen');
  });

  it.each([
    ['none', 'notifies nobody'],
    ['webhook', 'not looked into'],
  ])('says when the rule notifies %s', async (type, warning) => {
    const { result } = await withOpsgenie(
      {
        store: {
          ...store,
          routingRules: {
            T1: [{ isDefault: 'true', notify: { type, id: 'x' } }],
          },
        },
      },
      provider => provider.fetch(request),
    );
    expect(result).toMatchObject([
      { outcome: 'ok', warnings: [expect.stringContaining(warning)] },
    ]);
  });

  it('ends where teams lead to each other', async () => {
    const rules = [rule(0, recipient('team', 'T1'))];
    const { result } = await withOpsgenie(
      {
        store: {
          ...store,
          escalations: [Object.assign({ id: 'E1' }, { rules })],
        },
      },
      provider => provider.fetch(request),
    );
    expect(result).toMatchObject([{ outcome: 'ok', levels: [{ shifts: [] }] }]);
    expect(JSON.stringify(result)).toContain('in a circle');
  });

  it('does not invent who is next on call', async () => {
    const rules = [rule(0, recipient('schedule', 'S1'), 'next')];
    const { result } = await withOpsgenie(
      {
        store: {
          ...store,
          escalations: [Object.assign({ id: 'E1' }, { rules })],
        },
      },
      provider => provider.fetch(request),
    );
    expect(result).toMatchObject([{ levels: [{ shifts: [] }] }]);
    expect(JSON.stringify(result)).toContain('next on call');
  });

  it('stands without the list of users', async () => {
    const { result } = await withOpsgenie(
      {
        store,
        intercept: ({ path }, res) =>
          path === '/v2/users' && reply(res, 403, '{}'),
      },
      provider => provider.fetch(request),
    );
    expect(result).toMatchObject([
      {
        outcome: 'ok',
        users: [
          { name: 'ada@acme.example', email: 'ada@acme.example' },
          {},
          {},
          {},
        ],
      },
    ]);
  });

  it('looks again for somebody new, and not at every fetch', async () => {
    const { environment, pass } = fakeTime(NOW);
    const { asked } = await withOpsgenie(
      { store, environment },
      async provider => {
        await provider.fetch(request);
        await provider.fetch(request);
        pass(11 * 60_000);
        await provider.fetch(request);
      },
    );
    expect(asked.filter(({ path }) => path === '/v2/users')).toHaveLength(2);
  });
});

describe('a team in a schedule', () => {
  const periods = [
    { startDate: MONDAY, endDate: TUESDAY, recipient: recipient('team', 'T2') },
    {
      startDate: TUESDAY,
      endDate: WEDNESDAY,
      recipient: recipient('team', 'T2'),
    },
  ];
  const one = {
    ...store,
    routingRules: {
      T1: [{ isDefault: true, notify: recipient('schedule', 'S1') }],
    },
    rotations: { S1: [{ name: 'Teams', periods }] },
  };

  it('is the people in it', async () => {
    const onCalls = {
      S1: [
        {
          ...recipient('team', 'T2'),
          onCallParticipants: [
            user('ada'),
            { ...user('bo'), forwardedFrom: user('cy') },
          ],
        },
      ],
    };
    const { result, asked } = await withOpsgenie(
      { store: { ...one, onCalls } },
      provider => provider.fetch(request),
    );
    expect(result).toMatchObject([
      {
        levels: [
          { shifts: [{ users: ['ada', 'bo'] }, { users: ['ada', 'bo'] }] },
        ],
      },
    ]);
    const onCallsAsked = asked.filter(({ path }) => path.endsWith('/on-calls'));
    expect(onCallsAsked).toHaveLength(1);
    expect(onCallsAsked[0]?.query.get('date')).toBe('2026-03-02T12:00:00.000Z');
  });

  it('stays a team where that is not told: somebody is on call', async () => {
    const { result } = await withOpsgenie({ store: one }, provider =>
      provider.fetch(request),
    );
    expect(result).toMatchObject([
      {
        levels: [{ shifts: [{ users: ['T2'] }, { users: ['T2'] }] }],
        users: [{ id: 'T2', name: 'T2!', email: undefined }],
        warnings: ['Who is in the team "T2!" is not told'],
      },
    ]);
  });
});

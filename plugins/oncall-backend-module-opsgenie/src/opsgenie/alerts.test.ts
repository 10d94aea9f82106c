import { DAY, reply } from '@callboard/backstage-plugin-oncall-node/testUtils';
import { withOpsgenie } from '../__testUtils__/fakeOpsgenie';
import { iso, NOW, requestOf } from '../__testUtils__/time';
import { teamTarget } from '../annotations';

const alert = (id: string, status: string, createdAt: number, more = {}) => ({
  id,
  tinyId: '1',
  message: `Alert ${id}`,
  status,
  acknowledged: false,
  createdAt: iso(createdAt),
  updatedAt: iso(createdAt + 900_000),
  priority: 'P1',
  team: 'one',
  ...more,
});

const store = {
  alerts: [
    alert('A1', 'open', NOW - 100 * DAY),
    alert('A2', 'open', NOW - DAY, {
      acknowledged: true,
      owner: 'ada@acme.example',
      report: { ackTime: 60_000 },
    }),
    alert('A3', 'closed', NOW - 2 * DAY, {
      report: { ackTime: 60_000, closeTime: 120_000 },
    }),
    alert('A4', 'closed', NOW - 3 * DAY),
    alert('A5', 'closed', NOW - 100 * DAY),
    alert('A6', 'snoozed?', NOW - DAY),
  ],
};
const request = requestOf([teamTarget('one')], {
  from: NOW - 90 * DAY,
  to: NOW,
});

describe('incidents', () => {
  it('are the alerts of a team with a high priority', async () => {
    const { result, asked } = await withOpsgenie({ store }, provider =>
      provider.incidents(request),
    );
    expect(result).toEqual([
      {
        id: 'A1',
        target: teamTarget('one'),
        title: 'Alert A1',
        status: 'triggered',
        severity: 'P1',
        openedAt: NOW - 100 * DAY,
        acknowledgedAt: undefined,
        resolvedAt: undefined,
        responders: [],
      },
      expect.objectContaining({
        id: 'A2',
        status: 'acknowledged',
        acknowledgedAt: NOW - DAY + 60_000,
        responders: [
          {
            id: 'ada@acme.example',
            name: 'ada@acme.example',
            email: 'ada@acme.example',
          },
        ],
      }),
      expect.objectContaining({
        id: 'A3',
        status: 'resolved',
        resolvedAt: NOW - 2 * DAY + 120_000,
      }),
      expect.objectContaining({
        id: 'A4',
        resolvedAt: NOW - 3 * DAY + 900_000,
      }),
    ]);
    expect(asked[0]?.query.get('query')).toBe(
      'responders: "one" AND priority: (P1 OR P2) AND status: open',
    );
  });

  it('come in pages', async () => {
    const alerts = Array.from({ length: 230 }, (_, i) =>
      alert(`A${i}`, 'open', NOW - DAY),
    );
    const { result } = await withOpsgenie({ store: { alerts } }, provider =>
      provider.incidents(request),
    );
    expect(result).toHaveLength(230);
  });

  it('notice pages that go round in a circle', async () => {
    const page = { data: store.alerts.slice(0, 1), paging: { next: 'x' } };
    await expect(
      withOpsgenie({ intercept: (_, res) => reply(res, 200, page) }, provider =>
        provider.incidents(request),
      ),
    ).rejects.toMatchObject({ code: 'cursor-loop' });
  });

  it('of one team do not hide behind those of another that fail', async () => {
    const onFailure = jest.fn();
    const { result } = await withOpsgenie(
      {
        store,
        intercept: ({ query }, res) =>
          Boolean(query.get('query')?.includes('"two"')) &&
          reply(res, 422, { message: 'Bad query' }),
      },
      provider =>
        provider.incidents({
          ...request,
          targets: [teamTarget('one'), teamTarget('two')],
          onFailure,
        }),
    );
    expect(result).toHaveLength(4);
    expect(onFailure.mock.calls).toMatchObject([
      [teamTarget('two'), { code: 'http-422' }],
    ]);
  });

  it('cannot be asked for with a name that ends the search', async () => {
    const { asked } = await withOpsgenie({ store }, provider =>
      provider.incidents({ ...request, targets: [teamTarget('a" OR "b\\')] }),
    );
    expect(asked[0]?.query.get('query')).toContain('responders: "a  OR  b "');
  });
});

it('lists teams', async () => {
  const teams = [
    { id: 'T1', name: 'Core Platform' },
    { id: 'T2' as string, name: '' },
  ];
  const { result } = await withOpsgenie(
    { store: { teams }, account: { default: false } },
    provider => provider.directory(AbortSignal.timeout(5_000)),
  );
  expect(result).toEqual([
    {
      target: { kind: 'team', id: 'Core%20Platform' },
      title: 'Core Platform',
      annotation: { key: 'opsgenie.com/team', value: 'Core Platform' },
    },
  ]);
});

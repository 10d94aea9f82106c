import {
  NOW,
  RANGE,
  reply,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { withGrafana } from './__testUtils__/withGrafana';
import {
  alertGroup,
  INTEGRATION,
  SCHEDULE,
  smallWorld,
  World,
} from './__testUtils__/world';

const target = { kind: 'service' as const, id: INTEGRATION };

async function incidentsOf(
  over: Partial<World>,
  options: Partial<Parameters<typeof withGrafana>[0]> = {},
) {
  const failures: unknown[] = [];
  const { result, asked } = await withGrafana(
    { world: { ...smallWorld(), ...over }, ...options },
    provider =>
      provider.incidents({
        targets: [
          target,
          { kind: 'service', id: 'COTHER' },
          { kind: 'schedule', id: SCHEDULE },
        ],
        from: RANGE.from,
        to: NOW,
        signal: AbortSignal.timeout(30_000),
        onFailure: (one, { code }) => failures.push([one.id, code]),
      }),
  );
  return { incidents: result, asked, failures };
}

describe('alert groups of Grafana', () => {
  it('become incidents with their times and responder', async () => {
    const { incidents } = await incidentsOf({
      alertGroups: [
        alertGroup('A1', {
          state: 'resolved',
          acknowledged_at: '2026-02-20T12:05:00Z',
          acknowledged_by: 'U-ann',
          resolved_at: '2026-02-20T13:00:00Z',
        }),
        alertGroup('A2', { title: null, permalinks: {} }),
        alertGroup('A3', { state: 'silenced', acknowledged_by: 'U-gone' }),
      ],
    });
    expect(incidents).toEqual([
      {
        id: 'A1',
        target,
        title: 'Memory above 90 %',
        status: 'resolved',
        openedAt: Date.parse('2026-02-20T12:00:00.430Z'),
        acknowledgedAt: Date.parse('2026-02-20T12:05:00Z'),
        resolvedAt: Date.parse('2026-02-20T13:00:00Z'),
        url: 'https://stack.grafana.net/a/grafana-irm-app/alert-groups/A1',
        responders: [{ id: 'U-ann', name: 'ann', email: 'ann@example.org' }],
      },
      expect.objectContaining({
        id: 'A2',
        title: 'Alert group A2',
        status: 'triggered',
        url: undefined,
      }),
      expect.objectContaining({ id: 'A3', status: 'acknowledged' }),
    ]);
    expect(incidents[2]).not.toHaveProperty('responders');
  });

  it('are those opened in the range, or open still, over several pages', async () => {
    const old = { created_at: '2025-11-01T00:00:00Z' };
    const { incidents } = await incidentsOf({
      alertGroups: [
        alertGroup('old-open', old),
        alertGroup('old-silenced', { ...old, state: 'silenced' }),
        alertGroup('old-resolved', { ...old, state: 'resolved' }),
        alertGroup('tomorrow', { created_at: '2026-02-25T00:00:00Z' }),
        alertGroup('of-others', { integration_id: 'CX' }),
        ...Array.from({ length: 120 }, (_, n) => alertGroup(`A${n}`)),
      ],
    });
    expect(incidents).toHaveLength(122);
    expect(incidents.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['old-open', 'old-silenced', 'A119']),
    );
  });

  it('of one integration fail without those of the others', async () => {
    const { incidents, failures } = await incidentsOf(
      { alertGroups: [alertGroup('A1')] },
      {
        intercept: ({ query }, res) =>
          query.get('integration_id') === 'COTHER' && reply(res, 200, '<html>'),
      },
    );
    expect(incidents).toMatchObject([{ id: 'A1' }]);
    expect(failures).toEqual([['COTHER', 'not-json']]);
  });

  it('leave out what is odd', async () => {
    const results = [
      { ...alertGroup('A1'), created_at: 'x' },
      alertGroup('A2'),
    ];
    const { incidents } = await incidentsOf(
      {},
      {
        intercept: ({ query }, res) =>
          query.get('integration_id') === INTEGRATION &&
          reply(res, 200, { results, next: null }),
      },
    );
    expect(incidents).toMatchObject([{ id: 'A2' }]);
  });
});

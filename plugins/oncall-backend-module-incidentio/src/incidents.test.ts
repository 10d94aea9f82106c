import { JsonObject } from '@backstage/types';
import {
  NOW,
  RANGE,
  reply,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { withIncidentIo } from './__testUtils__/withIncidentIo';
import {
  ann,
  FakeIncident,
  FIELD,
  incident,
  SCHEDULE,
  smallWorld,
} from './__testUtils__/world';

const checkout = {
  id: 'ENTRY',
  external_id: 'component:default/checkout',
  name: 'Checkout',
};
const target = { kind: 'service' as const, id: 'component:default/checkout' };

async function incidentsOf(
  incidents: FakeIncident[],
  {
    account = {},
    ids = [target.id],
    ...options
  }: { account?: JsonObject; ids?: string[] } & Omit<
    Parameters<typeof withIncidentIo>[0],
    'account'
  > = {},
) {
  const { result, asked } = await withIncidentIo(
    {
      world: { ...smallWorld(), incidents },
      account: { incidentField: 'affected Services', ...account },
      ...options,
    },
    provider =>
      provider.incidents({
        targets: [
          ...ids.map(id => ({ kind: 'service' as const, id })),
          { kind: 'schedule', id: SCHEDULE },
        ],
        from: RANGE.from,
        to: NOW,
        signal: AbortSignal.timeout(30_000),
      }),
  );
  return { incidents: result, asked };
}

describe('incidents of incident.io', () => {
  it('come with their times, severity, people and postmortem', async () => {
    const { incidents } = await incidentsOf([
      incident('1', {
        service: checkout,
        category: 'learning',
        severity: 'Major',
        lead: ann,
        permalink: 'https://app.incident.io/acme/incidents/1',
        postmortem_document_url: 'https://docs.example.org/1',
        timestamps: {
          'Reported at': '2026-02-20T11:55:00Z',
          'Accepted at': '2026-02-20T11:59:00Z',
          'Resolved at': '2026-02-20T13:00:00Z',
          'Closed at': '2026-02-23T13:00:00Z',
        },
      }),
    ]);
    expect(incidents).toEqual([
      {
        id: '1',
        target,
        title: 'INC-1 Our database is sad',
        status: 'resolved',
        severity: 'Major',
        openedAt: Date.parse('2026-02-20T11:55:00Z'),
        acknowledgedAt: Date.parse('2026-02-20T11:59:00Z'),
        resolvedAt: Date.parse('2026-02-20T13:00:00Z'),
        url: 'https://app.incident.io/acme/incidents/1',
        responders: [{ id: 'U-ann', name: 'Ann', email: 'ann@example.org' }],
        postmortemUrl: 'https://docs.example.org/1',
      },
    ]);
  });

  it('are timed by the names that the organisation gave', async () => {
    const { incidents } = await incidentsOf(
      [
        incident('1', {
          service: checkout,
          category: 'closed',
          timestamps: {
            'Reported at': '2026-02-20T11:55:00Z',
            'Impact started': '2026-02-20T11:00:00Z',
            'Fixed at': null,
          },
        }),
      ],
      {
        account: {
          timestamps: { opened: 'impact started', resolved: 'Fixed at' },
        },
      },
    );
    expect(incidents).toMatchObject([
      {
        openedAt: Date.parse('2026-02-20T11:00:00Z'),
        acknowledgedAt: undefined,
        resolvedAt: undefined,
      },
    ]);
  });

  it.each([
    ['triage', 'triggered'],
    ['live', 'acknowledged'],
    ['paused', 'acknowledged'],
    ['learning', 'resolved'],
    ['closed', 'resolved'],
    ['declined', undefined],
    ['merged', undefined],
    ['canceled', undefined],
    ['of-tomorrow', undefined],
  ])('in %s are %s', async (category, status) => {
    const { incidents } = await incidentsOf([
      incident('1', { service: checkout, category }),
    ]);
    expect(incidents.map(one => one.status)).toEqual(status ? [status] : []);
  });

  it.each([
    [{ incidentField: FIELD }, 'ENTRY', 1],
    [{}, 'ENTRY', 1],
    [{ incidentField: 'Teams' }, 'ENTRY', 0],
    [{}, 'Checkout', 0],
  ])('belong to a service by %j and %s', async (account, id, count) => {
    const { incidents } = await incidentsOf(
      [incident('1', { service: checkout }), incident('2')],
      { account, ids: [id] },
    );
    expect(incidents).toHaveLength(count);
  });

  it('are not asked for unless the field is named, and something by it', async () => {
    const known = [incident('1', { service: checkout })];
    const without = await incidentsOf(known, {
      account: { incidentField: undefined },
    });
    const nothing = await incidentsOf(known, { ids: [] });
    expect([...without.asked, ...nothing.asked]).toEqual([]);
  });

  it('are those opened in the range, or open still, over several pages', async () => {
    const old = { service: checkout, created_at: '2025-11-01T00:00:00Z' };
    const { incidents, asked } = await incidentsOf([
      incident('old-live', old),
      incident('old-closed', { ...old, category: 'closed' }),
      incident('tomorrow', {
        service: checkout,
        created_at: '2026-02-24T23:00:00Z',
      }),
      ...Array.from({ length: 300 }, (_, n) =>
        incident(`I${n}`, { service: checkout }),
      ),
    ]);
    expect(incidents).toHaveLength(301);
    expect(incidents.map(({ id }) => id)).toContain('old-live');
    // Two pages by date, two that are live, one in triage.
    expect(asked).toHaveLength(5);
    expect(asked[0]?.query.get('created_at[date_range]')).toBe(
      '2026-01-24~2026-02-25',
    );
  });

  it('that are private, or odd, are left out', async () => {
    const shape = {
      id: '1',
      created_at: '2026-02-20T12:00:00Z',
      incident_status: { category: 'live' },
      custom_field_entries: [
        {
          custom_field: { id: FIELD, name: 'Affected services' },
          values: [{ value_catalog_entry: checkout }],
        },
      ],
    };
    const { incidents } = await incidentsOf([], {
      intercept: (_, res) =>
        reply(res, 200, {
          incidents: [
            { ...shape, visibility: 'private' },
            { ...shape, id: 7, visibility: 'public' },
            { ...shape, id: '3', visibility: 'public' },
            { ...shape, id: '4' },
          ],
          pagination_meta: { page_size: 250 },
        }),
    });
    expect(incidents).toMatchObject([{ id: '3', title: '3' }]);
  });
});

import { RawIncident, reference, service } from '../__testUtils__/store';
import {
  NOW,
  requestOf,
  scheduleTarget,
  serviceTarget,
  withPagerDuty,
} from '../__testUtils__/withPagerDuty';

const DAY = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

const incident = (
  id: string,
  status: string,
  createdAt: number,
  more: object = {},
): RawIncident => ({
  ...reference('incident', id),
  status,
  created_at: iso(createdAt),
  service: reference('service', 'P1'),
  ...more,
});

const request = {
  ...requestOf(serviceTarget('P1'), scheduleTarget('S1')),
  from: NOW - 90 * DAY,
  to: NOW,
};

const acknowledgement = (at: number) => ({
  at: iso(at),
  acknowledger: reference('user', 'ada'),
});

const store = {
  services: [service('P1', 'E1')],
  incidents: [
    incident('I1', 'triggered', NOW - 100 * DAY, {
      title: 'Old and still open',
      urgency: 'low',
      assignments: [{ assignee: reference('user', 'bo') }],
    }),
    incident('I2', 'acknowledged', NOW - DAY, {
      urgency: 'high',
      priority: reference('priority', 'P1'),
      acknowledgements: [
        acknowledgement(NOW - DAY + 300_000),
        acknowledgement(NOW - DAY + 60_000),
      ],
    }),
    incident('I3', 'resolved', NOW - 2 * DAY, {
      resolved_at: iso(NOW - 2 * DAY + 3_600_000),
      acknowledgements: [],
      last_status_change_by: reference('user', 'ada'),
    }),
    incident('I4', 'resolved', NOW - 3 * DAY, {
      last_status_change_at: iso(NOW - 3 * DAY + 60_000),
      last_status_change_by: reference('service', 'P1'),
    }),
    incident('I5', 'resolved', NOW - 100 * DAY),
  ],
  logEntries: {
    I3: [
      { type: 'trigger_log_entry', created_at: iso(NOW - 2 * DAY) },
      {
        type: 'acknowledge_log_entry',
        created_at: iso(NOW - 2 * DAY + 120_000),
      },
    ],
  },
};

describe('incidents', () => {
  it('are those opened in the range, and all that are open', async () => {
    const { result } = await withPagerDuty({ store }, provider =>
      provider.incidents(request),
    );
    expect(result).toEqual([
      {
        id: 'I1',
        target: serviceTarget('P1'),
        title: 'Old and still open',
        status: 'triggered',
        severity: 'low',
        openedAt: NOW - 100 * DAY,
        acknowledgedAt: undefined,
        resolvedAt: undefined,
        url: 'https://acme.pagerduty.com/incidents/I1',
        responders: [expect.objectContaining({ id: 'bo', name: 'user bo' })],
      },
      expect.objectContaining({
        id: 'I2',
        status: 'acknowledged',
        severity: 'priority P1',
        acknowledgedAt: NOW - DAY + 60_000,
        responders: [expect.objectContaining({ id: 'ada' })],
      }),
      expect.objectContaining({
        id: 'I3',
        status: 'resolved',
        acknowledgedAt: NOW - 2 * DAY + 120_000,
        resolvedAt: NOW - 2 * DAY + 3_600_000,
        responders: [expect.objectContaining({ id: 'ada' })],
      }),
      expect.objectContaining({
        id: 'I4',
        acknowledgedAt: undefined,
        resolvedAt: NOW - 3 * DAY + 60_000,
        responders: [],
      }),
    ]);
  });

  it('have logs that are read once', async () => {
    const { asked } = await withPagerDuty({ store }, async provider => {
      await provider.incidents(request);
      return provider.incidents(request);
    });
    const logs = asked.filter(({ path }) => path.endsWith('/log_entries'));
    expect(logs.map(({ path }) => path)).toEqual([
      '/incidents/I3/log_entries',
      '/incidents/I4/log_entries',
    ]);
  });

  it('come in pages; a broken one is left out', async () => {
    const many = Array.from({ length: 230 }, (_, i) =>
      incident(`I${i}`, 'acknowledged', NOW - DAY, {
        acknowledgements: [acknowledgement(NOW)],
        ...(i === 7 && { created_at: iso(NOW - DAY), service: null }),
      }),
    ).filter(({ service: of }) => of !== null);
    const { result } = await withPagerDuty(
      { store: { ...store, incidents: many } },
      provider => provider.incidents(request),
    );
    expect(result).toHaveLength(229);
  });

  const two = {
    ...request,
    targets: [serviceTarget('P1'), serviceTarget('P2')],
  };
  const failing = {
    store,
    intercept: (
      { query }: { query: URLSearchParams },
      res: { writeHead(status: number): { end(body: string): void } },
    ) => {
      if (!query.getAll('service_ids[]').includes('P2')) return false;
      res.writeHead(200).end('<html>');
      return true;
    },
  };

  it('of one service do not hide behind those of another that fail', async () => {
    const onFailure = jest.fn();
    const { result } = await withPagerDuty(failing, provider =>
      provider.incidents({ ...two, onFailure }),
    );
    expect(result).toHaveLength(4);
    expect(onFailure.mock.calls).toEqual([
      [serviceTarget('P2'), expect.objectContaining({ code: 'not-json' })],
    ]);
  });

  it('throw where nobody wants to know what failed', async () => {
    await expect(
      withPagerDuty(failing, provider => provider.incidents(two)),
    ).rejects.toMatchObject({ code: 'not-json' });
  });
});

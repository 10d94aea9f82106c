import {
  NOW,
  RANGE,
  reply,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { withGoAlert } from './__testUtils__/withGoAlert';
import { FakeAlert, id, SERVICE, smallWorld } from './__testUtils__/world';

const signal = AbortSignal.timeout(30_000);

describe('the directory of GoAlert', () => {
  const world = smallWorld();
  for (let n = 100; n < 350; n += 1) {
    world.services[id(n)] = { name: `Service ${n}` };
  }

  it('is read page by page', async () => {
    const { result, asked, url } = await withGoAlert({ world }, provider =>
      provider.directory(signal),
    );
    expect(asked).toHaveLength(3);
    expect(result).toHaveLength(251);
    expect(result[0]).toEqual({
      target: { kind: 'service', id: SERVICE },
      title: 'Checkout',
      url: `${url}/services/${SERVICE}`,
      annotation: { key: 'callboard.dev/goalert-service-id', value: SERVICE },
    });
  });

  const pageWith = (endCursor: string | null) => ({
    data: {
      services: {
        nodes: [{ id: id(7), name: 'Seven' }, { id: 8 }],
        pageInfo: { hasNextPage: true, endCursor },
      },
    },
  });

  it.each([
    ['a cursor that loops', 'again', /circle/],
    ['more without a cursor', null, /does not say where/],
  ])('refuses %s', async (_title, cursor, message) => {
    await expect(
      withGoAlert(
        { intercept: (_, res) => reply(res, 200, pageWith(cursor)) },
        provider => provider.directory(signal),
      ),
    ).rejects.toThrow(message);
  });
});

describe('alerts of GoAlert', () => {
  const alert = (alertID: number, over: Partial<FakeAlert>): FakeAlert => ({
    alertID,
    status: 'StatusUnacknowledged',
    summary: `Alert number ${alertID}`,
    createdAt: '2026-02-20T12:00:00Z',
    serviceID: SERVICE,
    ...over,
  });
  const closed = (closedAt: string, timeToAck: string | null) => ({
    status: 'StatusClosed' as const,
    metrics: { closedAt, timeToAck, timeToClose: 'PT2H' },
  });

  async function incidentsOf(alerts: FakeAlert[], targets = [SERVICE]) {
    return withGoAlert({ world: { ...smallWorld(), alerts } }, provider =>
      provider.incidents({
        targets: targets.map(one => ({ kind: 'service', id: one })),
        from: RANGE.from,
        to: NOW,
        signal,
      }),
    );
  }

  it('become incidents with their times', async () => {
    const { result, url } = await incidentsOf([
      alert(1, closed('2026-02-20T14:00:00Z', 'PT4M30.5S')),
      alert(2, closed('2026-02-20T14:00:00Z', null)),
      alert(3, { status: 'StatusAcknowledged' }),
      alert(4, { status: 'StatusClosed', summary: '' }),
    ]);
    const openedAt = Date.parse('2026-02-20T12:00:00Z');
    expect(result).toEqual([
      {
        id: '1',
        target: { kind: 'service', id: SERVICE },
        title: 'Alert number 1',
        status: 'resolved',
        openedAt,
        acknowledgedAt: openedAt + 270_500,
        resolvedAt: openedAt + 7_200_000,
        url: `${url}/alerts/1`,
      },
      expect.objectContaining({ id: '2', acknowledgedAt: undefined }),
      expect.objectContaining({ id: '3', status: 'acknowledged' }),
      expect.objectContaining({
        id: '4',
        title: 'Alert 4',
        status: 'resolved',
        resolvedAt: undefined,
      }),
    ]);
  });

  it('are those opened or open in the range, each once', async () => {
    const long = { createdAt: '2025-11-01T00:00:00Z' };
    const { result } = await incidentsOf([
      alert(1, long),
      alert(2, { ...long, ...closed('2025-11-02T00:00:00Z', null) }),
      alert(3, { ...long, ...closed('2026-02-01T00:00:00Z', null) }),
      alert(4, {}),
      alert(5, { createdAt: '2026-02-25T00:00:00Z' }),
      alert(6, { serviceID: id(99) }),
    ]);
    expect(result.map(one => one.id).sort()).toEqual(['1', '3', '4']);
  });

  it('come on several pages, and for 50 services at once', async () => {
    const alerts = Array.from({ length: 600 }, (_, n) => alert(n + 1, {}));
    const { result, asked } = await incidentsOf(alerts, [
      SERVICE,
      'no-uuid',
      ...Array.from({ length: 60 }, (_, n) => id(1000 + n)),
    ]);
    expect(result).toHaveLength(600);
    expect(asked).toHaveLength(3 + 1 + 1 + 3);
  });

  it('of a service that GoAlert chokes on leave the others alone', async () => {
    const failures: unknown[] = [];
    const { result } = await withGoAlert(
      {
        world: { ...smallWorld(), alerts: [alert(1, {})] },
        intercept: ({ variables }, res) =>
          (variables.input?.filterByServiceID?.includes(id(13)) ?? false) &&
          reply(res, 200, { errors: [{ message: 'unexpected error' }] }),
      },
      provider =>
        provider.incidents({
          targets: [13, 14, 1].map(n => ({ kind: 'service', id: id(n) })),
          ...RANGE,
          signal,
          onFailure: (target, { code }) => failures.push([target.id, code]),
        }),
    );
    expect(result).toMatchObject([{ id: '1' }]);
    expect(failures).toEqual([[id(13), 'graphql-error']]);
  });

  it('leave out what is odd', async () => {
    const { result } = await incidentsOf([
      alert(1, { createdAt: 'long ago' }),
      alert(2, {}),
    ]);
    expect(result).toMatchObject([{ id: '2' }]);
  });
});

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { mockServices } from '@backstage/backend-test-utils';
import { SliSource } from '@callboard/backstage-plugin-slo-node';
import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp, NOON } from './__testUtils__/createTestApp';
import { sloEntity, SloEntityOptions } from './__testUtils__/entities';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const HOUR = 3_600_000;
const ISO = (ago: number) =>
  new Date(Date.parse(NOON) - ago * HOUR).toISOString();

const URL = '/slos/default/checkout-availability/explain';

const prometheus = (query: string) => ({
  metricSource: { type: 'Prometheus', spec: { query } },
});

const samples = (slo: string, hours: number, good: number, total: number) =>
  Array.from({ length: hours * 12 }, (_, index) => ({
    slo,
    start: ISO((index + 1) / 12),
    end: ISO(index / 12),
    good,
    total,
  }));

describe.each(databases.eachSupportedId())('GET /explain on %p', id => {
  const setUp = async (
    options: { sources?: SliSource[]; spec?: SloEntityOptions['spec'] } = {},
  ) => {
    const test = await createTestApp({
      knex: await databases.init(id),
      entities: [sloEntity({ window: '1d', target: 0.9, ...options })],
      sources: options.sources,
    });
    const push = async (source: string, list: object[]) => {
      const { body } = await request(test.app)
        .post('/samples')
        .send({ source, samples: list });
      expect(body.rejected).toEqual([]);
    };
    const read = async (path = URL) => (await request(test.app).get(path)).body;
    return { ...test, push, read };
  };

  it('lists sources, days, revisions and steps that lead to the figures shown', async () => {
    const { push, read } = await setUp();
    const name = 'checkout-availability';
    await push('eu', samples(name, 24, 9, 10));
    await push('us', samples(name, 24, 50, 50));
    await push('us', samples(name, 1, 49, 50));
    const shown = await read(`/slos/default/${name}`);
    const known = await read();
    expect(known).toMatchObject({
      ref: 'slo:default/checkout-availability',
      state: shown.state,
      data: 'ok',
      asOf: shown.asOf,
      windowRange: shown.windowRange,
      budgetingMethod: 'Occurrences',
      documents: [
        { ref: 'slo:default/checkout-availability', role: 'SLO', version: '1' },
      ],
      versions: [{ targets: { 0: 0.9 } }],
    });
    const [objective] = known.objectives;
    expect(objective).toMatchObject({
      good: shown.good,
      total: shown.total,
      errorBudget: 0.1,
      bucketSeconds: 300,
      elapsedSeconds: 86_400,
      observedSeconds: 86_400,
      revisions: 12,
      sources: [
        { source: 'eu', good: 2_592, total: 2_880 },
        { source: 'us', good: 14_388, total: 14_400 },
      ],
      days: [
        { day: '2026-02-28', good: 8_496, total: 8_640 },
        { day: '2026-03-01', good: 8_484, total: 8_640 },
      ],
      excluded: { good: 0, total: 0 },
      queries: [
        {
          role: 'good',
          sourceType: 'callboard-push',
          query: '{"of":"checkout-availability good"}',
        },
        { role: 'total' },
      ],
    });
    const steps = Object.fromEntries(
      known.steps.map(
        ({ label, formula }: { label: string; formula: string }) => [
          label,
          formula,
        ],
      ),
    );
    expect(steps).toMatchObject({
      sli: '16,980 good / 17,280 events = 0.982638888889',
      errors: '300 bad / 17,280 events = 0.0173611111111',
      budget: '1 − 0.9 = 0.1',
      remaining: '1 − 0.0173611111111 / 0.1 = 0.826388888889',
      coverage: '86,400 s (1 d) observed / 86,400 s (1 d) = 1',
    });
    const remaining = known.steps.find(
      ({ label }: { label: string }) => label === 'remaining',
    );
    expect(remaining.value).toBe(shown.errorBudgetRemaining);
  });

  it('takes out what is excluded, and says so', async () => {
    const { push, read, exclusions } = await setUp();
    await push('eu', samples('checkout-availability', 24, 9, 10));
    const by = { by: 'user:default/ann', at: new Date(NOON) };
    await exclusions.propose(
      {
        id: 'night',
        origin: 'portal',
        status: 'approved',
        kind: 'maintenance',
        reason: 'a new database',
        author: 'user:default/ann',
        approver: 'user:default/bob',
        slos: ['slo:default/checkout-availability'],
        start: '2026-03-01T02:01:00Z',
        end: '2026-03-01T03:59:00Z',
        createdAt: NOON,
      },
      { decision: 'propose', ...by },
    );
    const known = await read();
    expect(known.exclusions).toMatchObject([
      {
        id: 'night',
        reason: 'a new database',
        start: '2026-03-01T02:01:00.000Z',
      },
    ]);
    expect(known.objectives[0]).toMatchObject({
      total: 2_640,
      elapsedSeconds: 22 * 3_600,
      sources: [{ source: 'eu', total: 2_880 }],
      excluded: { good: 216, total: 240, observedSeconds: 7_200 },
      days: [{ total: 1_440 }, { total: 1_200 }],
    });
    expect(known.steps[0]).toEqual({
      label: 'excluded',
      formula: '7,200 s were taken out, widened to whole buckets of 300 s',
      value: 7_200,
    });
  });

  it('says how far off counts may be where the window cuts a thinned day', async () => {
    const { push, read, record } = await setUp();
    const list = samples('checkout-availability', 36, 9, 10);
    await push('eu', list);
    await record.thin(new Date('2026-03-01T00:00:00Z'));
    const [objective] = (await read()).objectives;
    // All of the thinned day may lie before noon or after it.
    expect(objective).toMatchObject({
      total: 2_880,
      days: [{ total: 1_440 }, { total: 1_440 }],
      bounds: { total: [1_440, 4_320], good: [1_296, 3_888] },
    });
  });

  it('tells when the terms changed', async () => {
    const { read, refresh, catalog, clock } = await setUp();
    clock.advance(60);
    catalog.queryEntities = async () => ({
      items: [sloEntity({ window: '1d', target: 0.5, etag: '2' })],
      totalItems: 1,
      pageInfo: {},
    });
    catalog.getEntitiesByRefs = async () => ({
      items: [sloEntity({ window: '1d', target: 0.5, etag: '2' })],
    });
    await refresh();
    const known = await read();
    expect(known.versions).toMatchObject([
      { targets: { 0: 0.5 }, change: 'target 90 % → 50 % (looser)' },
      { targets: { 0: 0.9 } },
    ]);
    expect(known.documents).toMatchObject([{ version: '2' }]);
  });

  it('shows the queries as they were sent, and asks no provider', async () => {
    const fetch = jest.fn<
      ReturnType<SliSource['fetch']>,
      Parameters<SliSource['fetch']>
    >(async ({ queries }) =>
      queries.map(({ digest, from }) => ({
        digest,
        outcome: 'ok' as const,
        buckets: [{ bucket: from, good: 1, total: 1, observedSeconds: 300 }],
        warnings: [],
        sent: [
          {
            role: 'good' as const,
            sourceType: 'Prometheus',
            query: 'as written',
            sent: 'sum by (service) (rate)',
            fusedWith: 7,
          },
        ],
      })),
    );
    const source: SliSource = {
      name: 'prometheus',
      types: ['Prometheus'],
      backfillSeconds: 3_600,
      fetch,
    };
    const { pull, read } = await setUp({
      sources: [source],
      spec: {
        indicator: {
          metadata: { name: 'answers' },
          spec: {
            ratioMetric: {
              counter: true,
              good: prometheus('as written'),
              total: prometheus('all'),
            },
          },
        },
      },
    });

    await pull();
    const calls = fetch.mock.calls.length;
    expect(calls).toBeGreaterThan(0);
    const known = await read();
    expect(known.objectives[0].queries[0]).toMatchObject({
      role: 'good',
      sent: 'sum by (service) (rate)',
      fusedWith: 7,
    });
    expect(fetch).toHaveBeenCalledTimes(calls);
  });

  it('says why there is nothing to list', async () => {
    const { read } = await setUp();
    expect(await read()).toMatchObject({
      state: 'unknown',
      data: 'no-data',
      asOf: null,
      objectives: [{ good: 0, total: 0, days: [], sources: [] }],
      steps: [{ label: 'verdict', value: null }],
    });
  });

  it('is for those who may see the SLO', async () => {
    const test = await createTestApp({
      knex: await databases.init(id),
      entities: [sloEntity()],
      permissions: mockServices.permissions({ result: AuthorizeResult.DENY }),
    });
    const { status } = await request(test.app).get(URL);
    expect(status).toBe(403);
    const allowed = await setUp();
    expect(await allowed.read('/slos/default/none/explain')).toMatchObject({
      error: { name: 'NotFoundError' },
    });
  });
});

import { TestDatabases } from '@backstage/backend-test-utils';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import request from 'supertest';
import { createTestApp, NOON, TestApp } from './__testUtils__/createTestApp';
import { componentEntity, sloEntity } from './__testUtils__/entities';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const at = (bucket: number) =>
  new Date(Date.parse(NOON) + bucket * 300_000).toISOString();

/** A window of one hour, so that twelve buckets make a verdict. */
const entities = [
  componentEntity('checkout'),
  componentEntity('ledger'),
  sloEntity({ name: 'spent', window: '1h' }),
  sloEntity({ name: 'fine', window: '1h', tier: '2' }),
  sloEntity({ name: 'silent', window: '1h', owner: 'group:default/risk' }),
  sloEntity({
    name: 'short',
    window: '1h',
    service: 'component:default/ledger',
  }),
  sloEntity({ name: 'broken', spec: { objectives: [{ target: 2 }] } }),
  sloEntity({
    name: 'dangling',
    spec: { indicator: undefined, indicatorRef: 'nowhere' },
  }),
  sloEntity({ name: 'sliced', spec: timeslices() }),
];

function timeslices() {
  return {
    budgetingMethod: 'Timeslices',
    objectives: [{ target: 0.99, timeSliceTarget: 0.9, timeSliceWindow: '5m' }],
  };
}

describe('reading SLOs', () => {
  let test: TestApp;

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    test = await createTestApp({ knex, entities });
    const push = (slo: string, bad: number, buckets: number[]) =>
      request(test.app)
        .post('/samples')
        .send(
          buckets.map(bucket => ({
            slo,
            start: at(bucket - 1),
            end: at(bucket),
            good: 1000 - bad,
            total: 1000,
          })),
        );
    const hour = Array.from({ length: 12 }, (_, index) => -index);
    await push('spent', 2, hour);
    await push('fine', 0, hour);
    await push('short', 0, [0, -1]);
  });

  const names = (items: SloStatus[]) =>
    items.map(({ ref }) => ref.replace('slo:default/', ''));
  const list = async (query: string) =>
    (await request(test.app).get(`/slos?${query}`).expect(200)).body;

  it('lists the most urgent first', async () => {
    const { items, totalItems, hiddenItems } = await list('');
    expect(names(items)).toEqual([
      'spent',
      'broken',
      'dangling',
      'short',
      'silent',
      'sliced',
      'fine',
    ]);
    expect([totalItems, hiddenItems]).toEqual([7, 0]);
  });

  it.each([
    ['entityRef=component:default/ledger', ['short']],
    ['entityRef=Component:ledger', ['short']],
    ['entityRef=component:default/nobody', []],
    [
      'entityRef=component:default/ledger&entityRef=component:default/checkout&tier=2',
      ['fine'],
    ],
    ['owner=group:default/risk', ['silent']],
    ['owner=risk', ['silent']],
    ['state=exhausted&state=healthy', ['spent', 'fine']],
    ['data=invalid', ['broken', 'dangling']],
    ['data=no-data', ['silent', 'sliced']],
    ['tier=2', ['fine']],
    ['text=LEDGER%20sho', ['short']],
    ['text=100%25', []],
    ['state=burning', []],
  ])('filters by %s', async (query, expected) => {
    expect(names((await list(query)).items)).toEqual(expected);
  });

  it('counts alternatives, each filter ignoring itself', async () => {
    const { facets, totalItems } = await list('facets=true&state=healthy');
    expect(totalItems).toBe(1);
    expect(facets).toEqual({
      state: { exhausted: 1, healthy: 1, unknown: 5 },
      data: { ok: 1 },
      owner: { 'group:default/payments': 1 },
      tier: { 2: 1 },
    });
  });

  it('pages without gaps and repetitions', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(
        `limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      );
      expect(page.totalItems).toBe(7);
      seen.push(...names(page.items));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(names((await list('')).items));
  });

  it.each([
    ['entityRef=::', 'entityRef[0] must be an entity ref'],
    ['cursor=nonsense', 'cursor must be'],
    ['limit=0', 'limit'],
    ['limit=501', 'limit'],
    ['limit=many', 'limit'],
    ['state=fine', 'state'],
    ['colour=red', 'colour'],
  ])('refuses %s', async (query, message) => {
    const { status, body } = await request(test.app).get(`/slos?${query}`);
    expect([status, body.error.name]).toEqual([400, 'InputError']);
    expect(body.error.message).toContain(message);
  });

  it('explains every verdict', async () => {
    const { items } = await list('');
    const reasons = Object.fromEntries(
      items.map((item: SloStatus) => [
        item.ref.replace('slo:default/', ''),
        `${item.state}/${item.data}: ${item.reason}`,
      ]),
    );
    expect(reasons).toEqual({
      spent: 'exhausted/ok: 0.2 % of the events in 1 h were bad, 0.1 % may be',
      fine: 'healthy/ok: undefined',
      short: 'unknown/ok: measured 10 min of 1 h (16.66 %), 95 % is needed',
      silent:
        'unknown/no-data: no sample was ever recorded: its samples are pushed',
      sliced:
        'unknown/no-data: no sample was ever recorded: its samples are pushed',
      broken: expect.stringMatching(
        /^unknown\/invalid: spec.objectives\[0\].target: /,
      ),
      dangling: expect.stringMatching(/^unknown\/invalid: spec.indicatorRef: /),
    });
  });

  it('answers for many entities at once', async () => {
    const { body } = await request(test.app)
      .post('/slos/by-refs')
      .send({
        entityRefs: ['component:default/ledger', 'component:default/nobody'],
      })
      .expect(200);
    expect(names(body.items)).toEqual(['short']);
  });

  it('answers for 10,000 entities, and not for more', async () => {
    const refs = Array.from(
      { length: 10_000 },
      (_, index) => `component:default/service-${index}`,
    );
    const ask = (entityRefs: string[]) =>
      request(test.app).post('/slos/by-refs').send({ entityRefs });
    expect((await ask(refs)).body).toEqual({ items: [] });
    expect((await ask([...refs, 'component:default/one-more'])).status).toBe(
      400,
    );
  });

  it('gives one SLO', async () => {
    const { body } = await request(test.app)
      .get('/slos/default/spent')
      .expect(200);
    expect(body).toMatchObject({
      ref: 'slo:default/spent',
      target: 0.999,
      state: 'exhausted',
      data: 'ok',
      coverage: 1,
      sli: 0.998,
      good: 11_976,
      total: 12_000,
      errorBudgetRemaining: -1,
      asOf: NOON,
      since: NOON,
      sources: [{ name: 'push', newestSampleEnd: NOON }],
    });
    expect(body.trend.at(-1)).toBe(-1);
  });

  it('does not know an SLO that is not there', async () => {
    const { status, body } = await request(test.app).get(
      '/slos/default/nobody',
    );
    expect([status, body.error.message]).toEqual([
      404,
      'There is no SLO slo:default/nobody',
    ]);
  });

  describe('history', () => {
    it('covers one window in steps of whole buckets', async () => {
      const { body } = await request(test.app)
        .get('/slos/default/spent/history?points=5')
        .expect(200);
      expect(body).toMatchObject({
        objective: '0',
        target: 0.999,
        stepSeconds: 900,
        asOf: NOON,
      });
      expect(body.points).toHaveLength(4);
      expect(body.points.at(-1)).toEqual({
        start: at(-3),
        end: NOON,
        good: 2994,
        total: 3000,
        observedSeconds: 900,
        sli: 0.998,
        errorBudgetRemaining: -1,
        burnRate: 2,
        coverage: 1,
      });
    });

    it('is null, not zero, where nothing was measured', async () => {
      const { body } = await request(test.app)
        .get(
          `/slos/default/spent/history?from=${at(-36)}&to=${at(-24)}&points=1`,
        )
        .expect(200);
      expect(body.points).toMatchObject([
        { total: 0, sli: null, errorBudgetRemaining: null, burnRate: null },
      ]);
    });

    it('has no points for what cannot be computed', async () => {
      const { body } = await request(test.app)
        .get('/slos/default/dangling/history')
        .expect(200);
      expect(body).toMatchObject({ points: [], asOf: null });
    });

    it.each([
      ['from=yesterday', 400],
      [`from=${NOON}&to=${at(-1)}`, 400],
      [`from=${at(5)}`, 400],
      ['from=1970-01-01T00:00:00Z', 400],
      ['objective=latency', 400],
      ['points=0', 400],
      ['points=2001', 400],
    ])('refuses %s', async (query, expected) => {
      const { status } = await request(test.app).get(
        `/slos/default/spent/history?${query}`,
      );
      expect(status).toBe(expected);
    });

    it('does not know the past of an SLO that is not there', async () => {
      const { status } = await request(test.app).get(
        '/slos/default/nobody/history',
      );
      expect(status).toBe(404);
    });
  });

  it('goes stale by itself, and unknown after a long silence', async () => {
    const read = async () =>
      (await request(test.app).get('/slos/default/fine')).body;
    test.clock.advance(901);
    expect(await read()).toMatchObject({
      state: 'unknown',
      data: 'stale',
      sli: 1,
      asOf: NOON,
      reason: 'no sample since 2026-03-01 12:00 UTC',
    });
    expect(
      (await request(test.app).get('/slos/default/spent')).body,
    ).toMatchObject({ state: 'exhausted', data: 'stale' });
    await test.evaluator.evaluateAll();
    expect(await read()).toMatchObject({
      state: 'unknown',
      data: 'stale',
      coverage: 0.75,
      reason: `no sample since 2026-03-01 12:00 UTC; measured 45 min of 1 h (75 %), 95 % is needed`,
    });
  });
});

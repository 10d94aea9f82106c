import { TestDatabases } from '@backstage/backend-test-utils';
import { SloHistory, SloStatus } from '@callboard/backstage-plugin-slo-common';
import request from 'supertest';
import { createTestApp, NOON, TestApp } from './__testUtils__/createTestApp';
import { componentEntity, sloEntity } from './__testUtils__/entities';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const at = (bucket: number) =>
  new Date(Date.parse(NOON) + bucket * 300_000).toISOString();

const component = (
  slo: string,
  displayName: string,
  promise: Record<string, unknown>,
) => {
  const metric = (of: string) => ({
    metricSource: {
      type: 'callboard-push',
      spec: { of: `${slo} ${displayName} ${of}` },
    },
  });
  return {
    displayName,
    ...promise,
    indicator: {
      metadata: { name: `${slo}-${displayName}` },
      spec: {
        ratioMetric: {
          counter: true,
          good: metric('good'),
          total: metric('total'),
        },
      },
    },
  };
};

const composite = (
  name: string,
  budgetingMethod: string,
  promises: [Record<string, unknown>, Record<string, unknown>],
) =>
  sloEntity({
    name,
    window: '1h',
    spec: {
      budgetingMethod,
      indicator: undefined,
      objectives: [
        component(name, 'reads', promises[0]),
        component(name, 'writes', promises[1]),
      ],
    },
  });

const slice = { target: 0.5, timeSliceTarget: 0.95, timeSliceWindow: '5m' };

const entities = [
  componentEntity('checkout'),
  composite('events', 'Occurrences', [
    { target: 0.9, compositeWeight: 0.5 },
    { target: 0.98, compositeWeight: 0.25 },
  ]),
  composite('slices', 'Timeslices', [slice, slice]),
  composite('ratios', 'RatioTimeslices', [
    { ...slice, compositeWeight: 1 },
    { ...slice, compositeWeight: 2 },
  ]),
];

describe('the history of a composite', () => {
  let test: TestApp;

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    test = await createTestApp({ knex, entities });
    // An hour; of a hundred events, ten reads were bad in the first quarter and ten writes in the last one.
    const samples = ['events', 'slices', 'ratios'].flatMap(slo =>
      Array.from({ length: 12 }, (_, index) => index).flatMap(index =>
        ['reads', 'writes'].map(objective => {
          const isBad = objective === 'reads' ? index < 3 : index >= 9;
          return {
            slo,
            objective,
            start: at(index - 12),
            end: at(index - 11),
            good: isBad ? 90 : 100,
            total: 100,
          };
        }),
      ),
    );
    await request(test.app).post('/samples').send(samples).expect(200);
  });

  const read = async (query: string): Promise<SloHistory> =>
    (await request(test.app).get(`/slos/default/${query}`).expect(200)).body;
  const status = async (slo: string): Promise<SloStatus> =>
    (await request(test.app).get(`/slos/default/${slo}`).expect(200)).body;

  it('Occurrences: is that of the weighted whole, without an SLI', async () => {
    const history = await read('events/history?points=4');
    expect(history).toMatchObject({
      objective: '',
      composite: true,
      // The components promise differently.
      target: 0,
      stepSeconds: 900,
      asOf: NOON,
    });
    // A quarter of the reads' hour spends 0.5 × (30 / 300) / 0.1, one of the writes' 0.25 × (30 / 300) / 0.02.
    expect(history.points.map(({ burnRate }) => burnRate)).toEqual([
      0.5, 0, 0, 1.25,
    ]);
    expect(history.points.map(({ burnDown }) => burnDown)).toEqual([
      0.875, 0.875, 0.875, 0.5625,
    ]);
    expect(history.points[3]).toMatchObject({
      good: 570,
      total: 600,
      observedSeconds: 900,
      sli: null,
      errorBudgetRemaining: 0.5625,
      coverage: 1,
    });
    expect(history.burns).toMatchObject([
      { start: at(-3), end: NOON, budgetSpent: 0.3125, peakBurnRate: 1.25 },
    ]);
    expect((await status('events')).errorBudgetRemaining).toBe(0.5625);
  });

  it('Timeslices: is that of the joint slices', async () => {
    const history = await read('slices/history?points=4');
    expect(history).toMatchObject({ composite: true, target: 0.5 });
    expect(history.points.map(({ slices }) => slices?.bad)).toEqual([
      3, 0, 0, 3,
    ]);
    expect(history.points.map(({ sli }) => sli)).toEqual([0, 1, 1, 0]);
    expect(history.points.map(({ burnDown }) => burnDown)).toEqual([
      0.5, 0.5, 0.5, 0,
    ]);
    expect(history.points[3]).toMatchObject({
      total: 600,
      burnRate: 2,
      errorBudgetRemaining: 0,
    });
    expect((await status('slices')).errorBudgetRemaining).toBe(0);
  });

  it('RatioTimeslices: is that of the weighted shortfalls', async () => {
    const { points } = await read('ratios/history?points=4');
    // Slices lack 0.1 of reads, or twice that of writes; half of each may be lacking.
    expect(points.map(({ burnRate }) => burnRate)).toEqual([0.2, 0, 0, 0.4]);
    expect(points[3]?.errorBudgetRemaining).toBe(0.85);
    expect(points[3]?.burnDown).toBe(0.85);
    expect((await status('ratios')).errorBudgetRemaining).toBe(0.85);
  });

  it('is that of a component where its name is given', async () => {
    const history = await read('slices/history?points=4&objective=writes');
    expect(history).toMatchObject({ objective: 'writes', target: 0.5 });
    expect(history).not.toHaveProperty('composite');
    expect(history.points[3]).not.toHaveProperty('burnDown');
    expect(history.points.map(({ slices }) => slices?.bad)).toEqual([
      0, 0, 0, 3,
    ]);
    expect(history.points[3]).toMatchObject({ good: 270, total: 300 });
    await request(test.app)
      .get('/slos/default/slices/history?objective=deletes')
      .expect(400);
  });
});

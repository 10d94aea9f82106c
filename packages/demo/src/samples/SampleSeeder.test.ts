import { mockServices } from '@backstage/backend-test-utils';
import { Sample, SloStatus } from '@callboard/backstage-plugin-slo-common';
import { SampleSeeder } from './SampleSeeder';
import { Shape } from './shape';

const START = Date.UTC(2026, 4, 20, 12, 2, 30) / 1000;
const DAY = 24 * 3600;
const shape: Shape = { kind: 'events', perMinute: 10, badRatio: 0.1 };

function statusOf(ref: string, newestSampleEnd?: string): SloStatus {
  return {
    ref,
    title: ref,
    target: 0.9,
    window: { duration: '30d', isRolling: true },
    budgetingMethod: 'Occurrences',
    state: 'unknown',
    data: 'no-data',
    coverage: 0,
    sli: null,
    errorBudgetRemaining: null,
    burnRates: {},
    objectives: [],
    sources: newestSampleEnd ? [{ name: 'demo', newestSampleEnd }] : [],
    issues: [],
    trend: [],
    asOf: null,
  };
}

function setUp(known: SloStatus[]) {
  let now = START;
  let rejecting = false;
  const recorded = new Map<string, Sample>();
  const batchSizes: number[] = [];
  const logger = mockServices.logger.mock();
  const seeder = SampleSeeder.create({
    shapes: { 'slo:default/a': shape, 'slo:default/b': shape },
    sloApi: {
      listSlos: async () => ({ items: known, totalItems: known.length }),
      pushSamples: async ({ source, samples }) => {
        expect(source).toBe('demo');
        batchSizes.push(samples.length);
        if (!rejecting) {
          samples.forEach(s => recorded.set(`${s.slo} ${s.start}`, s));
        }
        const rejected = samples.map((_, index) => ({
          index,
          code: 'unknown-slo',
          message: 'gone',
        }));
        return {
          accepted: rejecting ? 0 : samples.length,
          duplicates: 0,
          rejected: rejecting ? rejected : [],
        };
      },
    },
    credentials: async () => ({ token: 'service' }),
    logger,
    start: START,
    now: () => now,
  });
  return {
    seeder,
    recorded,
    batchSizes,
    logger,
    later: (seconds: number) => {
      now += seconds;
    },
    reject: (value: boolean) => {
      rejecting = value;
    },
  };
}

describe('SampleSeeder', () => {
  it('writes 90 days up to the last whole minute, in batches the endpoint takes', async () => {
    const { seeder, recorded, batchSizes } = setUp([statusOf('slo:default/a')]);
    await seeder.run();

    expect(recorded.size).toBe(90 * 288 + 1);
    expect(Math.max(...batchSizes)).toBeLessThanOrEqual(10_000);
    const samples = [...recorded.values()];
    expect(samples[0]?.start).toBe('2026-02-19T12:00:00.000Z');
    expect(samples.at(-1)).toMatchObject({
      start: '2026-05-20T12:00:00.000Z',
      end: '2026-05-20T12:02:00.000Z',
    });
  });

  it('goes on live: the filling bucket grows, complete ones stay', async () => {
    const { seeder, recorded, later, batchSizes } = setUp([
      statusOf('slo:default/a'),
    ]);
    await seeder.run();
    const before = new Map(recorded);
    later(4 * 60);
    await seeder.run();

    expect(batchSizes.at(-1)).toBe(2);
    const grown = 'slo:default/a 2026-05-20T12:00:00.000Z';
    const complete = [...before.keys()].filter(key => key !== grown);
    expect(complete.map(key => recorded.get(key))).toEqual(
      complete.map(key => before.get(key)),
    );
    expect(recorded.get(grown)?.end).toBe('2026-05-20T12:05:00.000Z');
    expect(recorded.get(grown)?.total).toBeGreaterThan(
      before.get(grown)?.total ?? Infinity,
    );
  });

  it('resumes where the record ends, whoever wrote it', async () => {
    const newest = new Date((START - DAY) * 1000).toISOString();
    const { seeder, recorded } = setUp([statusOf('slo:default/a', newest)]);
    await seeder.run();
    expect(recorded.size).toBe(288 + 1);
  });

  it('waits for SLOs the catalog has not brought yet, saying so once', async () => {
    const known = [statusOf('slo:default/a')];
    const { seeder, recorded, logger } = setUp(known);
    await seeder.run();
    await seeder.run();
    const waiting = logger.info.mock.calls.filter(([line]) =>
      line.includes('1 of 2'),
    );
    expect(waiting).toHaveLength(1);

    known.push(statusOf('slo:default/b'));
    await seeder.run();
    expect(
      [...recorded.keys()].filter(key => key.startsWith('slo:default/b')),
    ).toHaveLength(90 * 288 + 1);
  });

  it('sends again what was rejected', async () => {
    const { seeder, recorded, reject } = setUp([statusOf('slo:default/a')]);
    reject(true);
    await seeder.run();
    expect(recorded.size).toBe(0);
    reject(false);
    await seeder.run();
    expect(recorded.size).toBe(90 * 288 + 1);
  });
});

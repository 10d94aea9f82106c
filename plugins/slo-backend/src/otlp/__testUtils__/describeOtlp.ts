import { Knex } from 'knex';
import request, { Response } from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  createTestApp,
  NOON as NOON_ISO,
  TestApp,
} from '../../__testUtils__/createTestApp';
import { componentEntity, sloEntity } from '../../__testUtils__/entities';
import { exportRequest, TestMetric } from './export';

/** The time of the tests, seconds since the epoch. */
export const NOON = Date.parse(NOON_ISO) / 1000;

const latency = {
  thresholdMetric: {
    metricSource: { type: 'callboard-push', spec: { of: 'l' } },
  },
};
/** A service with an SLO of counts and one of a threshold. */
export const entities = [
  componentEntity('checkout'),
  sloEntity({ name: 'web' }),
  sloEntity({
    name: 'latency',
    spec: {
      indicator: { metadata: { name: 'l' }, spec: latency },
      objectives: [{ target: 0.9, op: 'lte', value: 0.5 }],
    },
  }),
];

/** Points of one counter of one process. */
export function counter(
  outcome: string,
  values: [at: number, value: number][],
  more: Partial<TestMetric> & { start?: number; slo?: string } = {},
): TestMetric {
  const { start = NOON - 900, slo = 'web', ...rest } = more;
  return {
    ...rest,
    points: values.map(([at, value]) => ({
      at: NOON + at,
      start,
      value,
      attributes: { 'callboard.slo': slo, 'callboard.outcome': outcome },
    })),
  };
}

/** A point of a histogram. */
export const histogram = (bounds: number[], counts: number[], more = {}) => ({
  explicitBounds: bounds,
  bucketCounts: counts.map(String),
  count: String(counts.reduce((a, b) => a + b, 0)),
  ...more,
});

/** What the tests of one theme work with. */
export interface OtlpTest {
  readonly knex: Knex;
  readonly test: TestApp;
  /** Starts the portal again, with the same database. */
  restart(): Promise<TestApp>;
  push(body: object): Promise<Response>;
  pushAll(...metrics: TestMetric[]): Promise<Pick<Response, 'status' | 'body'>>;
  /** Good, total and watched seconds by start of the bucket, seconds from noon. */
  buckets(
    name?: string,
    width?: number,
  ): Promise<Record<string, (number | undefined)[]>>;
}

/** Describes metrics that are pushed, on each database. */
export function describeOtlp(
  theme: string,
  define: (otlp: OtlpTest) => void,
): void {
  const databases = createTestDatabases();
  describe.each(databases.eachSupportedId())(`${theme} on %s`, databaseId => {
    let knex: Knex;
    let test: TestApp;
    const restart = async () => {
      test = await createTestApp({ knex, entities });
      return test;
    };
    beforeEach(async () => {
      knex = await databases.init(databaseId);
      await restart();
    });

    const push = async (body: object) =>
      request(test.app).post('/otlp/v1/metrics').send(body);
    const pushAll = async (...metrics: TestMetric[]) => {
      const { status, body } = await push(exportRequest(...metrics));
      return { status, body };
    };
    const buckets = async (name = 'web', width = 300) => {
      const slos = await test.definitions.get([`slo:default/${name}`]);
      const digest = slos.get(`slo:default/${name}`)?.digests[0] ?? '';
      const range = { start: NOON - 1_800, end: NOON + 900 };
      const series = (
        await test.record.buckets([{ digest, range, bucketSeconds: width }])
      ).get(digest);
      if (!series) return {};
      return Object.fromEntries(
        [...series.total.keys()].flatMap(i => {
          const [good, total, observed] = [
            series.good[i],
            series.total[i],
            series.observedSeconds[i],
          ];
          return observed
            ? [[series.start + i * width - NOON, [good, total, observed]]]
            : [];
        }),
      );
    };

    define({
      get knex() {
        return knex;
      },
      get test() {
        return test;
      },
      restart,
      push,
      pushAll,
      buckets,
    });
  });
}

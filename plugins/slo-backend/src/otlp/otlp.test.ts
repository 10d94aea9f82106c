import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { gzipSync } from 'node:zlib';
import {
  createTestApp,
  NOON as NOON_ISO,
  TestApp,
} from '../__testUtils__/createTestApp';
import { componentEntity, sloEntity } from '../__testUtils__/entities';
import { createTestDatabases } from '../database/__testUtils__/testDatabases';
import { createRouter } from '../router';
import { exportRequest, TestMetric } from './__testUtils__/export';
import { pruneOtlp } from './pruneOtlp';

jest.setTimeout(60_000);

const NOON = Date.parse(NOON_ISO) / 1000;
const databases = createTestDatabases();

const latency = {
  thresholdMetric: {
    metricSource: { type: 'callboard-push', spec: { of: 'l' } },
  },
};
const entities = [
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
function counter(
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

const histogram = (bounds: number[], counts: number[], more = {}) => ({
  explicitBounds: bounds,
  bucketCounts: counts.map(String),
  count: String(counts.reduce((a, b) => a + b, 0)),
  ...more,
});

describe.each(databases.eachSupportedId())('OTLP on %s', databaseId => {
  let knex: Knex;
  let test: TestApp;
  beforeEach(async () => {
    knex = await databases.init(databaseId);
    test = await createTestApp({ knex, entities });
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

  it('counts the differences of cumulative counters per bucket', async () => {
    test.clock.advance(300);
    const { status, body } = await pushAll(
      counter('good', [
        [-840, 10],
        [-600, 40],
        [-540, 50],
        [-200, 90],
        [60, 99],
      ]),
      counter('bad', [
        [-840, 0],
        [-600, 1],
        [-540, 1],
        [-200, 3],
        [60, 3],
      ]),
    );
    expect([status, body]).toEqual([200, {}]);
    expect(await buckets()).toEqual({
      '-900': [40, 41, 300],
      '-600': [10, 10, 300],
      '-300': [40, 42, 300],
      '0': [9, 9, 60],
    });
  });

  it('takes a bucket for watched until its last point, while nothing came after', async () => {
    await pushAll(counter('good', [[-240, 5]]), counter('total', [[-240, 6]]));
    expect(await buckets()).toEqual({});
    await pushAll(counter('good', [[-60, 8]]), counter('total', [[-60, 10]]));
    // The first value of a process that has been counting for long says nothing of when it counted.
    expect(await buckets()).toEqual({});
    test.clock.advance(120);
    await pushAll(counter('good', [[60, 9]]), counter('total', [[60, 12]]));
    expect(await buckets()).toEqual({ '-300': [0, 0, 60], '0': [1, 2, 60] });
  });

  it('adds up what delta counters say', async () => {
    const delta = (outcome: string, values: [number, number][]) => ({
      ...counter(outcome, []),
      temporality: 1,
      points: values.map(([at, value]) => ({
        at: NOON + at,
        start: NOON + at - 60,
        value,
        attributes: { 'callboard.slo': 'web', 'callboard.outcome': outcome },
      })),
    });
    const sent = [
      delta('total', [
        [-240, 5],
        [-180, 5],
        [-60, 5],
        [0, 5],
      ]),
      delta('bad', [
        [-180, 1],
        [0, 2],
      ]),
    ];
    await pushAll(...sent);
    expect(await buckets()).toEqual({ '-300': [17, 20, 300] });
    await pushAll(...sent);
    expect(await buckets()).toEqual({ '-300': [17, 20, 300] });
  });

  it('adds up replicas, and a restart counts from zero', async () => {
    const replica = (id: string, values: [number, number][], start?: number) =>
      (['good', 'total'] as const).map(outcome =>
        counter(outcome, values, {
          resource: { 'service.instance.id': id },
          start: NOON + (start ?? -540),
        }),
      );
    await pushAll(
      ...replica('a', [
        [-480, 100],
        [-200, 110],
      ]),
      ...replica('b', [
        [-480, 50],
        [-200, 55],
      ]),
    );
    await pushAll(...replica('a', [[-100, 4]], -150));
    test.clock.advance(60);
    await pushAll(...replica('b', [[10, 60]]));
    expect(await buckets()).toEqual({
      '-600': [150, 150, 240],
      '-300': [19, 19, 300],
      '0': [5, 5, 10],
    });
  });

  it('counts a counter in full that is born in a process known before', async () => {
    const old = { start: NOON - 86_400 };
    await pushAll(
      counter(
        'total',
        [
          [-360, 1000],
          [-290, 1010],
          [-60, 1100],
        ],
        old,
      ),
    );
    const { body } = await pushAll(counter('bad', [[-60, 7]], old));
    expect(body).toEqual({});
    expect(await buckets()).toMatchObject({ '-300': [93, 100, 240] });
  });

  it('does not count what was counted before again when attributes are renamed', async () => {
    const old = { start: NOON - 86_400 };
    const send = (name: string, values: [number, number][]) =>
      pushAll(
        counter('good', values, { ...old, name }),
        counter('total', values, { ...old, name }),
      );
    await send('before', [
      [-360, 1000],
      [-290, 1010],
    ]);
    await send('after', [
      [-200, 1020],
      [-60, 1030],
    ]);
    test.clock.advance(120);
    await send('after', [[60, 1100]]);
    expect(await buckets()).toMatchObject({
      '-300': [10, 10, 300],
      '0': [70, 70, 60],
    });
  });

  it('waits until bad or total arrived, and says so', async () => {
    const { body } = await pushAll(
      counter('good', [[-60, 5]], { start: NOON - 120 }),
    );
    expect(body).toEqual({
      partialSuccess: {
        rejectedDataPoints: 0,
        errorMessage: expect.stringMatching(/^incomplete: only good/),
      },
    });
    expect(await buckets()).toEqual({});
    await pushAll(counter('bad', [[-60, 0]], { start: NOON - 120 }));
    expect(await buckets()).toEqual({ '-300': [5, 5, 60] });
  });

  it('changes nothing when an export is repeated', async () => {
    const body = exportRequest(
      counter(
        'good',
        [
          [-240, 5],
          [-60, 8],
        ],
        { start: NOON - 300 },
      ),
      counter(
        'total',
        [
          [-240, 5],
          [-60, 9],
        ],
        { start: NOON - 300 },
      ),
    );
    await push(body);
    const once = await buckets();
    test.announced.length = 0;
    await push(body);
    expect(await buckets()).toEqual(once);
    expect(once).toEqual({ '-300': [8, 9, 240] });
    expect(test.announced).toEqual([]);
    expect(test.auditor.createEvent).not.toHaveBeenCalled();
  });

  it('loses nothing when many processes push at the same time', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `p${i}`);
    const statuses = await Promise.all(
      ids.map(async id => {
        const resource = { 'service.instance.id': id };
        const more = { resource, start: NOON - 240 };
        const { status } = await pushAll(
          counter('good', [[-60, 2]], more),
          counter('total', [[-60, 3]], more),
        );
        return status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await buckets()).toEqual({ '-300': [24, 36, 180] });
  });

  it('goes on after a restart of the portal and after pruning', async () => {
    const start = { start: NOON - 300 };
    await pushAll(
      counter('good', [[-60, 8]], start),
      counter('total', [[-60, 9]], start),
    );
    test = await createTestApp({ knex, entities });
    test.clock.advance(5 * 3_600);
    await pruneOtlp({ ...test, now: test.clock.now });
    const later = 5 * 3_600 - 60;
    await pushAll(
      counter('good', [[later, 18]], start),
      counter('total', [[later, 29]], start),
    );
    const slos = await test.definitions.get(['slo:default/web']);
    const digest = slos.get('slo:default/web')?.digests[0] ?? '';
    const range = { start: NOON, end: NOON + 6 * 3_600 };
    const sums = await test.record.sums([{ digest, ranges: [range] }]);
    expect(sums.get(digest)).toMatchObject([{ good: 10, total: 20 }]);
    test.clock.advance(3 * 86_400);
    await pruneOtlp({ ...test, now: test.clock.now });
    expect(await knex('otlp_counts')).toEqual([]);
    expect(await knex('otlp_streams')).toEqual([]);
  });

  it('counts a histogram by the bound that is the threshold', async () => {
    const points = (counts: number[], at: number) => ({
      at: NOON + at,
      start: NOON - 300,
      attributes: { 'callboard.slo': 'latency' },
      more: histogram([0.1, 0.5, 1], counts),
    });
    const { body } = await pushAll({
      kind: 'histogram',
      points: [points([1, 2, 3, 4], -240), points([2, 4, 3, 5], -60)],
    });
    expect(body).toEqual({});
    expect(await buckets('latency')).toEqual({ '-300': [6, 14, 240] });
  });

  it('counts an exponential histogram by a power of its base', async () => {
    const { body } = await pushAll({
      kind: 'exponentialHistogram',
      temporality: 1,
      points: [
        {
          at: NOON - 60,
          start: NOON - 120,
          attributes: { 'callboard.slo': 'latency' },
          more: {
            count: 10,
            scale: 1,
            zeroCount: 1,
            // (2^-2, 2^-1.5], (2^-1.5, 0.5], (0.5, 2^-0.5]
            positive: { offset: -4, bucketCounts: [2, 3, 4] },
          },
        },
      ],
    });
    expect(body).toEqual({});
    expect(await buckets('latency')).toEqual({ '-300': [6, 10, 60] });
  });

  it.each<[string, TestMetric]>([
    [
      'no-such-bound: the threshold 0.5 is no bound of a bucket, and counts are not interpolated; the nearest bounds are 0.25 and 1',
      {
        kind: 'histogram',
        points: [
          {
            at: NOON,
            attributes: { 'callboard.slo': 'latency' },
            more: histogram([0.25, 1], [1, 2, 3]),
          },
        ],
      },
    ],
    [
      'no-threshold',
      {
        kind: 'histogram',
        points: [
          {
            at: NOON,
            attributes: { 'callboard.slo': 'web' },
            more: histogram([1], [1, 2]),
          },
        ],
      },
    ],
    ['no-slo', { points: [{ at: NOON, value: 1 }] }],
    ['unknown-slo', counter('good', [[0, 1]], { slo: 'nowhere' })],
    ['bad-outcome', counter('fine', [[0, 1]])],
    ['unsupported-type', { ...counter('good', [[0, 1]]), kind: 'gauge' }],
    ['not-monotonic', { ...counter('good', [[0, 1]]), isMonotonic: false }],
    ['no-temporality', { ...counter('good', [[0, 1]]), temporality: 0 }],
    ['not-a-count', counter('good', [[0, -1]])],
    ['future', counter('good', [[120, 1]])],
    ['too-old', counter('good', [[-4 * 3_600, 1]], { start: NOON - 86_400 })],
    ['wrong-order', counter('good', [[-60, 1]], { start: NOON })],
    ['wrong-type', { points: [{ at: NOON, more: { timeUnixNano: 'x' } }] }],
    [
      'bad-time',
      {
        ...counter('good', []),
        points: [
          {
            at: 0,
            value: 1,
            attributes: { 'callboard.slo': 'web', 'callboard.outcome': 'good' },
          },
        ],
      },
    ],
  ])('rejects a point with %s, and no other', async (message, metric) => {
    const fine = { start: NOON - 120 };
    const { status, body } = await pushAll(
      metric,
      counter('good', [[-60, 1]], fine),
      counter('total', [[-60, 1]], fine),
    );
    expect([status, body.partialSuccess.rejectedDataPoints]).toEqual([200, 1]);
    expect(body.partialSuccess.errorMessage).toContain(message);
    expect(await buckets()).toEqual({ '-300': [1, 1, 60] });
  });

  it('reads names of attributes from the resource too, and skips points without a value', async () => {
    const { body } = await pushAll({
      resource: {
        'callboard.slo': 'default/web',
        'callboard.outcome': 'good',
      },
      points: [
        { at: NOON - 60, start: NOON - 120, value: 3 },
        { at: NOON, more: { flags: 1 } },
      ],
    });
    expect(body.partialSuccess).toMatchObject({ rejectedDataPoints: 0 });
  });

  it('takes gzip, and says why it does not take protobuf', async () => {
    const text = JSON.stringify(exportRequest(counter('good', [[-60, 1]])));
    const packed = await request(test.app)
      .post('/otlp/v1/metrics')
      .set('content-type', 'application/json')
      .set('content-encoding', 'gzip')
      .serialize(value => value)
      .send(gzipSync(text));
    expect(packed.status).toBe(200);
    const { httpAuth, logger, rootConfig } = mockServices;
    const app = express().use(
      createRouter({
        ...test,
        httpAuth: httpAuth(),
      }),
      MiddlewareFactory.create({
        config: rootConfig(),
        logger: logger.mock(),
      }).error(),
    );
    const protobuf = await request(app)
      .post('/otlp/v1/metrics')
      .set('content-type', 'application/x-protobuf')
      .send(Buffer.from([10, 0]));
    expect(protobuf.status).toBe(415);
    expect(protobuf.body.error.message).toContain('encoding: json');
  });

  it.each([
    ['no metrics', { resourceMetrics: {} }, 'ExportMetricsServiceRequest'],
    [
      'too many points',
      exportRequest(
        counter(
          'good',
          Array.from({ length: 20_001 }, () => [0, 1]),
        ),
      ),
      'at most 20000',
    ],
  ])('refuses a request with %s', async (_title, body, message) => {
    const { status, body: answer } = await push(body);
    expect(status).toBe(400);
    expect(answer.error.message).toContain(message);
  });

  it('takes an empty request for what it is', async () => {
    expect((await push({})).body).toEqual({});
  });

  it('needs the permission to push samples, and audits who has it not', async () => {
    const denied = await createTestApp({
      knex,
      entities,
      permissions: mockServices.permissions({ result: AuthorizeResult.DENY }),
    });
    const { status } = await request(denied.app)
      .post('/otlp/v1/metrics')
      .send(exportRequest(counter('good', [[0, 1]])));
    expect(status).toBe(403);
    expect(denied.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'samples-push',
        meta: { source: 'otlp' },
      }),
    );
  });
});

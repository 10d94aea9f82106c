import { mockServices } from '@backstage/backend-test-utils';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { createContract } from '../contract';
import { createRouter } from '../router';
import {
  describeOtlp,
  counter,
  entities,
  histogram,
  NOON,
} from './__testUtils__/describeOtlp';
import { exportRequest, TestMetric } from './__testUtils__/export';

jest.setTimeout(60_000);

describeOtlp('requests by OTLP', otlp => {
  const { push, pushAll, buckets } = otlp;

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
    const packed = await request(otlp.test.app)
      .post('/otlp/v1/metrics')
      .set('content-type', 'application/json')
      .set('content-encoding', 'gzip')
      .serialize(value => value)
      .send(gzipSync(text));
    expect(packed.status).toBe(200);
    const { httpAuth, logger, rootConfig } = mockServices;
    const app = express().use(
      createContract(),
      createRouter({
        ...otlp.test,
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
      knex: otlp.knex,
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

import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestApp, NOON, TestApp } from './__testUtils__/createTestApp';
import { componentEntity, sloEntity } from './__testUtils__/entities';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const minutes = (count: number) =>
  new Date(Date.parse(NOON) + count * 60_000).toISOString();

/** The last full bucket. */
const good = {
  slo: 'checkout-availability',
  start: minutes(-5),
  end: minutes(0),
  good: 99,
  total: 100,
};

describe('POST /samples', () => {
  let knex: Knex;
  let test: TestApp;
  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    test = await createTestApp({
      knex,
      entities: [
        sloEntity(),
        sloEntity({
          name: 'broken',
          spec: { objectives: [{ target: 2 }] },
        }),
        componentEntity('checkout'),
      ],
    });
  });

  const push = (body: string | object | undefined) =>
    request(test.app)
      .post('/samples')
      .set('content-type', 'application/json')
      .send(typeof body === 'string' ? body : JSON.stringify(body));

  it('records a batch once, and says so the second time', async () => {
    const first = await push({ source: 'ci', samples: [good] });
    expect([first.status, first.body]).toEqual([
      200,
      { accepted: 1, duplicates: 0, rejected: [] },
    ]);
    const second = await push({ source: 'ci', samples: [good] });
    expect(second.body).toEqual({ accepted: 0, duplicates: 1, rejected: [] });
  });

  it.each([
    'slo:default/checkout-availability',
    'default/checkout-availability',
    'SLO:Default/Checkout-Availability',
  ])('knows an SLO as %s', async slo => {
    const { body } = await push([{ ...good, slo }]);
    expect(body).toMatchObject({ accepted: 1, rejected: [] });
  });

  it.each([
    ['unknown-slo', { slo: 'nobody' }],
    ['unknown-slo', { slo: 'component:default/checkout' }],
    ['unknown-slo', { slo: '::' }],
    ['invalid-slo', { slo: 'broken' }],
    ['unknown-objective', { objective: 'latency' }],
    ['wrong-type', { slo: 7 }],
    ['wrong-type', { slo: undefined }],
    ['wrong-type', { good: '99' }],
    ['wrong-type', { good: 'NaN' }],
    ['wrong-type', { good: null }],
    ['wrong-type', { total: undefined }],
    ['wrong-type', { start: 5 }],
    ['wrong-type', { revision: 1.5 }],
    ['wrong-type', { revision: -1 }],
    ['negative', { good: -1 }],
    ['negative', { total: -1 }],
    ['good-exceeds-total', { good: 101 }],
    ['bad-time', { start: 'yesterday' }],
    ['bad-time', { end: '2026-03-01T12:00:00' }],
    ['bad-time', { end: '2026-13-01T12:00:00Z' }],
    ['wrong-order', { end: minutes(-5) }],
    ['wrong-order', { end: minutes(-10) }],
    ['off-grid', { start: minutes(-4) }],
    ['off-grid', { end: minutes(1) }],
    ['off-grid', { start: minutes(-60) }],
    ['future', { start: minutes(10), end: minutes(15) }],
    ['future', { start: '2062-01-01T00:00:00Z', end: '2062-01-01T00:05:00Z' }],
    ['too-old', { start: '2025-01-01T00:00:00Z', end: '2025-01-01T00:05:00Z' }],
  ])('refuses as %s: %j, and leaves the neighbours', async (code, part) => {
    const { status, body } = await push([good, { ...good, ...part }, good]);
    expect(status).toBe(200);
    expect(body).toEqual({
      accepted: 1,
      duplicates: 1,
      rejected: [{ index: 1, code, message: expect.any(String) }],
    });
  });

  it.each([['text'], [null], [[]], [7]])(
    'refuses an item that is no sample: %j',
    async item => {
      const { body } = await push([good, item]);
      expect(body.rejected).toMatchObject([{ index: 1, code: 'wrong-type' }]);
    },
  );

  it('refuses a number beyond all numbers', async () => {
    const text = JSON.stringify([good]).replace('"total":100', '"total":1e999');
    const { body } = await push(text);
    expect(body.rejected).toMatchObject([{ index: 0, code: 'not-finite' }]);
  });

  it('takes a bucket that is still filling, and its revision', async () => {
    test.clock.advance(70);
    const filling = { ...good, start: minutes(0), end: minutes(1) };
    expect((await push([filling])).body.accepted).toBe(1);
    const more = { ...filling, end: minutes(2), total: 150 };
    expect((await push([more])).body.accepted).toBe(1);
    const history = await request(test.app).get(
      '/slos/default/checkout-availability/history?points=1',
    );
    expect(history.body.points).toMatchObject([
      { good: 99, total: 150, observedSeconds: 120 },
    ]);
  });

  it('takes an empty batch for what it is', async () => {
    const { status, body } = await push({ samples: [] });
    expect([status, body]).toEqual([
      200,
      { accepted: 0, duplicates: 0, rejected: [] },
    ]);
  });

  it('takes 10,000 samples at once and no more', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...good,
      start: minutes(-5 * (index + 1)),
      end: minutes(-5 * index),
    }));
    const full = await push(many);
    expect([full.status, full.body]).toEqual([
      200,
      { accepted: 10_000, duplicates: 0, rejected: [] },
    ]);
    const over = await push([...many, good]);
    expect(over.status).toBe(400);
    expect(over.body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('at most 10000 items, got 10001'),
    });
  });

  it.each([
    ['no JSON', '{"samples":[', 'could not be read'],
    ['NaN', '[{"good":NaN}]', 'could not be read'],
    ['a text', '"samples"', 'could not be read'],
    ['an object without samples', '{}', 'samples must be an array'],
    ['samples that are no list', '{"samples":{}}', 'samples must be an array'],
    ['an impossible source', '{"samples":[],"source":"a b"}', 'source must be'],
    ['6 MB', `["${'x'.repeat(6e6)}"]`, 'at most 5242880 bytes'],
  ])('refuses a body of %s', async (_title, text, message) => {
    const { status, body } = await push(text);
    expect([status, body.error.name]).toEqual([400, 'InputError']);
    expect(body.error.message).toContain(message);
  });

  it('audits a push that changes what was counted, and no other', async () => {
    await push([good]);
    await push([good]);
    expect(test.auditor.createEvent).not.toHaveBeenCalled();
    await push({ samples: [{ ...good, good: 50 }] });
    expect(test.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'samples-push',
        meta: { source: 'push', samples: 1, revised: 1 },
      }),
    );
  });

  it('announces the SLO that changed', async () => {
    test.announced.length = 0;
    await push([good]);
    expect(test.announced).toEqual([['slo:default/checkout-availability']]);
    await push([good]);
    expect(test.announced).toHaveLength(1);
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { WhatIf, WhatIfRequest } from '@callboard/backstage-plugin-slo-common';
import request from 'supertest';
import { parse } from 'yaml';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp, NOON } from './__testUtils__/createTestApp';
import { sloEntity } from './__testUtils__/entities';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const URL = '/slos/default/checkout-availability/what-if';
const BUCKET = 300_000;
const PER_DAY = 288;

/** Ten days: all good, but for the last four hours of the fifth day. */
const samples = Array.from({ length: 10 * PER_DAY }, (_, index) => {
  const ago = 10 * PER_DAY - index;
  const bad = index >= 5 * PER_DAY - 48 && index < 5 * PER_DAY;
  return {
    slo: 'checkout-availability',
    start: new Date(Date.parse(NOON) - ago * BUCKET).toISOString(),
    end: new Date(Date.parse(NOON) - (ago - 1) * BUCKET).toISOString(),
    good: bad ? 4 : 10,
    total: 10,
  };
});

describe.each(databases.eachSupportedId())('POST /what-if on %p', id => {
  const setUp = async () => {
    const parts = await createTestApp({
      knex: await databases.init(id),
      entities: [sloEntity({ window: '1d', target: 0.8 })],
    });
    const { body } = await request(parts.app)
      .post('/samples')
      .send({ source: 'eu', samples });
    expect(body.rejected).toEqual([]);
    const ask = (proposal: WhatIfRequest) =>
      request(parts.app).post(URL).send(proposal);
    const answer = async (proposal: WhatIfRequest): Promise<WhatIf> => {
      const response = await ask(proposal);
      expect([response.status, response.body.error]).toEqual([200, undefined]);
      return response.body;
    };
    return { ...parts, ask, answer };
  };
  // One for all: nothing of what is asked leaves a trace.
  let test: Awaited<ReturnType<typeof setUp>>;
  beforeAll(async () => {
    test = await setUp();
  });

  it('compares the past under other terms with that under those of today', async () => {
    const { answer } = test;
    // 48 of 288 buckets with 60 % bad: 10 % of a day.
    const stricter = await answer({ target: 0.95, days: 8 });
    expect(stricter).toMatchObject({
      ref: 'slo:default/checkout-availability',
      objective: '0',
      from: '2026-02-21T12:00:00.000Z',
      to: NOON,
      current: {
        target: 0.8,
        daysExhausted: 0,
        daysUnknown: 0,
        errorBudgetRemaining: 1,
      },
      proposed: { target: 0.95, daysExhausted: 2, errorBudgetRemaining: 1 },
    });
    const worst = (days: { errorBudgetRemaining: number | null }[]) =>
      Math.min(...days.map(day => day.errorBudgetRemaining ?? Infinity));
    expect(worst(stricter.proposed.days)).toBeCloseTo(-1, 9);
    expect(worst(stricter.current.days)).toBeCloseTo(0.5, 9);
    expect(parse(stricter.document).spec.objectives).toEqual([
      { target: 0.95 },
    ]);
    expect(parse(stricter.document).metadata).toEqual({
      name: 'checkout-availability',
      labels: { 'callboard.dev/tier': '1' },
    });
  });

  it('replays other windows and methods', async () => {
    const { answer } = test;
    const sliced = await answer({
      budgetingMethod: 'Timeslices',
      timeSliceTarget: 0.9,
      timeSliceWindow: '5m',
      target: 0.9,
      window: { duration: '2d', isRolling: true },
      days: 7,
    });
    // 48 bad slices of the 576 of two days.
    const lowest = Math.min(
      ...sliced.proposed.days.map(day => day.errorBudgetRemaining ?? Infinity),
    );
    expect(lowest).toBeCloseTo(1 - 48 / 576 / 0.1, 9);
    expect(sliced.proposed).toMatchObject({
      budgetingMethod: 'Timeslices',
      timeSliceWindow: '5m',
      daysExhausted: 0,
    });
  });

  it('says what it cannot know', async () => {
    const { answer } = test;
    const known = await answer({
      window: { duration: '30d', isRolling: true },
    });
    expect(known.proposed.daysUnknown).toBe(known.proposed.days.length);
    expect(known.warnings?.join()).toContain('the record begins at 2026-02-19');
    expect(known.warnings?.join()).toContain('only sums of days are kept');
    const minutes = await answer({
      budgetingMethod: 'Timeslices',
      timeSliceTarget: 0.9,
      timeSliceWindow: '1m',
      days: 3,
    });
    expect(minutes.proposed).toMatchObject({ sli: null, daysExhausted: 0 });
    expect(minutes.proposed.daysUnknown).toBe(minutes.proposed.days.length);
    expect(minutes.warnings?.join()).toContain('recorded in wider buckets');
  });

  it('stores nothing', async () => {
    const { answer, definitions } = test;
    const ref = 'slo:default/checkout-availability';
    const before = await definitions.get([ref]);
    await answer({ target: 0.5 });
    expect(await definitions.get([ref])).toEqual(before);
  });

  it.each<[WhatIfRequest, string]>([
    [{ objective: 'nobody' }, 'objective must be one of 0'],
    [{ budgetingMethod: 'Timeslices' }, 'spec.objectives[0].timeSliceTarget'],
    [
      { window: { duration: 'soon', isRolling: true } },
      'spec.timeWindow[0].duration',
    ],
    [{ target: 2 }, 'target'],
    [{ days: 91 }, 'days'],
  ])('refuses %j', async (proposal, message) => {
    const { ask } = test;
    const { status, body } = await ask(proposal);
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it('is for those who may see the SLO', async () => {
    const denied = await createTestApp({
      knex: await databases.init(id),
      entities: [sloEntity()],
      permissions: mockServices.permissions({ result: AuthorizeResult.DENY }),
    });
    const { status } = await request(denied.app).post(URL).send({});
    expect(status).toBe(403);
  });
});

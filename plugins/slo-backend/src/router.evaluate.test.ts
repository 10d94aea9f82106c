import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EvaluatedSlo } from '@callboard/backstage-plugin-slo-common';
import request from 'supertest';
import { createTestApp, TestApp } from './__testUtils__/createTestApp';

jest.setTimeout(60_000);

const { closeTo } = expect;
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const AT = '2026-03-01T12:00:00Z';
const DAY = 86_400_000;

const ratio = (name: string) => ({
  metadata: { name },
  spec: {
    ratioMetric: {
      counter: true,
      good: { metricSource: { type: 'any', spec: { query: `${name} good` } } },
      total: { metricSource: { type: 'any', spec: { query: `${name} all` } } },
    },
  },
});
const threshold = {
  metadata: { name: 'lag' },
  spec: {
    thresholdMetric: { metricSource: { type: 'any', spec: { query: 'lag' } } },
  },
};
const raw = {
  metadata: { name: 'up' },
  spec: {
    ratioMetric: {
      counter: false,
      rawType: 'success',
      raw: { metricSource: { type: 'any', spec: { query: 'up' } } },
    },
  },
};

const rolling = (duration: string) => [{ duration, isRolling: true }];
const monthly = (startTime = '2026-01-01 00:00:00', timeZone = 'UTC') => [
  { duration: '1M', isRolling: false, calendar: { startTime, timeZone } },
];

/** JSON is YAML. */
const slo = (spec: object, name = 'promise') =>
  JSON.stringify({
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: { name },
    spec: {
      service: 'nowhere-in-the-catalog',
      budgetingMethod: 'Occurrences',
      timeWindow: rolling('1d'),
      objectives: [{ target: 0.9 }],
      indicator: ratio('q'),
      ...spec,
    },
  });

/** Spans that end at the instant: `[days ago, days ago, good, total]`. */
const samples = (...spans: [number, number, number, number][]) =>
  spans.map(([from, to, good, total]) => ({
    slo: 'promise',
    start: new Date(Date.parse(AT) - from * DAY).toISOString(),
    end: new Date(Date.parse(AT) - to * DAY).toISOString(),
    good,
    total,
  }));

/** One slice of an hour each, newest last. */
const hours = (...counts: [number, number][]) =>
  samples(
    ...counts.map(([good, total], index): [number, number, number, number] => {
      const ago = counts.length - index;
      return [ago / 24, (ago - 1) / 24, good, total];
    }),
  );
const repeat = <T>(length: number, item: T): T[] =>
  Array.from({ length }, () => item);

/** The same with numbers that need not match beyond nine decimals. */
const about = (expected: object) =>
  Object.fromEntries(
    Object.entries(expected).map(([name, value]) => [
      name,
      typeof value === 'number' ? closeTo(value, 9) : value,
    ]),
  );

describe('POST /evaluate', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ knex: await databases.init('SQLITE_3') });
  });

  const post = (body: object) => request(test.app).post('/evaluate').send(body);
  const evaluate = async (
    documents: string,
    given: object[],
    more: object = {},
  ) => {
    const { status, body } = await post({
      documents,
      samples: given,
      at: AT,
      ...more,
    });
    expect([status, body.error]).toEqual([200, undefined]);
    return body;
  };
  const judge = async (
    spec: object,
    given: object[],
    more: object = {},
  ): Promise<EvaluatedSlo> => {
    const { items, errors, rejected } = await evaluate(slo(spec), given, more);
    expect([errors, rejected]).toEqual([[], []]);
    return items[0];
  };

  const timeslices = {
    budgetingMethod: 'Timeslices',
    objectives: [
      { target: 0.75, timeSliceTarget: 0.95, timeSliceWindow: '1h' },
    ],
  };
  const ratioslices = {
    budgetingMethod: 'RatioTimeslices',
    objectives: [{ target: 0.9, timeSliceWindow: '1h' }],
  };
  const composite = (method: string, terms: object) => ({
    budgetingMethod: method,
    indicator: undefined,
    objectives: [
      { displayName: 'a', indicator: ratio('a'), compositeWeight: 2, ...terms },
      { displayName: 'b', indicator: ratio('b'), ...terms },
    ],
  });
  const both = (a: object[], b: object[]) => [
    ...a.map(sample => ({ ...sample, objective: 'a' })),
    ...b.map(sample => ({ ...sample, objective: 'b' })),
  ];
  const slices = [
    ...repeat(18, [100, 100] as [number, number]),
    ...repeat(3, [0, 0] as [number, number]),
    ...repeat(3, [90, 100] as [number, number]),
  ];

  it.each<[string, object, object[], Partial<EvaluatedSlo>]>([
    [
      'Occurrences over a rolling window',
      {},
      samples([1, 0, 980, 1_000]),
      {
        state: 'healthy',
        data: 'ok',
        sli: 0.98,
        errorBudgetRemaining: 0.8,
        good: 980,
        total: 1_000,
      },
    ],
    [
      'Occurrences, and nothing older than the window',
      {},
      samples([2, 1, 0, 1_000], [1, 0, 950, 1_000]),
      { state: 'healthy', sli: 0.95, errorBudgetRemaining: 0.5 },
    ],
    [
      'Occurrences over 30 days of one sample each',
      { timeWindow: rolling('30d'), objectives: [{ target: 0.999 }] },
      samples(
        ...Array.from(
          { length: 30 },
          (_, day): [number, number, number, number] => [
            day + 1,
            day,
            99_970,
            100_000,
          ],
        ),
      ),
      {
        state: 'healthy',
        sli: 0.9997,
        errorBudgetRemaining: 0.7,
        total: 3_000_000,
      },
    ],
    [
      'Occurrences overspent',
      {},
      samples([1, 0, 700, 1_000]),
      { state: 'exhausted', errorBudgetRemaining: -2 },
    ],
    [
      'Occurrences spent to the last event',
      {},
      samples([1, 0, 900, 1_000]),
      { state: 'exhausted', errorBudgetRemaining: 0 },
    ],
    [
      'Occurrences over a calendar window, projected',
      { timeWindow: monthly() },
      // 12 hours into March: 1 of 62 halves of days.
      samples([0.5, 0, 90, 100]),
      {
        state: 'healthy',
        sli: 0.9,
        errorBudgetRemaining: 1 - 1 / 62,
        estimate: true,
        total: 100,
      },
    ],
    [
      'Timeslices, those without traffic left out',
      timeslices,
      hours(...slices),
      {
        sli: 1 - 3 / 21,
        errorBudgetRemaining: 1 - 3 / 21 / 0.25,
        slices: { measured: 21, bad: 3, empty: 3, unknown: 0, divisor: 21 },
      },
    ],
    [
      'Timeslices exactly at the slice target',
      timeslices,
      hours(...repeat(24, [95, 100] as [number, number])),
      { state: 'healthy', sli: 1, errorBudgetRemaining: 1 },
    ],
    [
      'Timeslices over a calendar window, by all of its slices',
      { ...timeslices, timeWindow: monthly() },
      hours(...repeat(11, [1, 1] as [number, number]), [0, 1]),
      {
        errorBudgetRemaining: 1 - 1 / 744 / 0.25,
        slices: { measured: 12, bad: 1, empty: 0, unknown: 0, divisor: 744 },
      },
    ],
    [
      'RatioTimeslices, equal slices whatever their traffic',
      ratioslices,
      hours(...repeat(23, [1, 1] as [number, number]), [0, 1_000_000]),
      { sli: 1 - 1 / 24, errorBudgetRemaining: 1 - 1 / 24 / 0.1 },
    ],
    [
      'RatioTimeslices over a calendar window',
      { ...ratioslices, timeWindow: monthly() },
      hours(...repeat(12, [3, 4] as [number, number])),
      { sli: 0.75, errorBudgetRemaining: 1 - 3 / 744 / 0.1 },
    ],
    [
      'composite Occurrences, weighed',
      composite('Occurrences', { target: 0.9 }),
      both(samples([1, 0, 980, 1_000]), samples([1, 0, 95, 100])),
      {
        state: 'healthy',
        sli: null,
        errorBudgetRemaining: 1 - (2 * 0.2 + 0.5),
        composite: true,
      },
    ],
    [
      'composite Timeslices, bad if any part is',
      composite('Timeslices', {
        target: 0.5,
        timeSliceTarget: 0.95,
        timeSliceWindow: '1h',
      }),
      both(
        hours([0, 1], ...repeat(23, [1, 1] as [number, number])),
        hours(...repeat(23, [1, 1] as [number, number]), [0, 1]),
      ),
      {
        errorBudgetRemaining: 1 - 2 / 24 / 0.5,
        slices: { measured: 24, bad: 2, empty: 0, unknown: 0, divisor: 24 },
      },
    ],
    [
      'composite RatioTimeslices, as OpenSLO has it: two at 95 % make 90 %',
      {
        ...composite('RatioTimeslices', { target: 0.5, timeSliceWindow: '1h' }),
        objectives: ['a', 'b'].map(name => ({
          displayName: name,
          target: 0.5,
          timeSliceWindow: '1h',
          indicator: ratio(name),
        })),
      },
      both(samples([1, 0, 95, 100]), samples([1, 0, 95, 100])),
      { sli: 0.9, errorBudgetRemaining: 0.8 },
    ],
    [
      'composite Occurrences over a calendar window, projected',
      { ...composite('Occurrences', { target: 0.9 }), timeWindow: monthly() },
      both(samples([0.5, 0, 90, 100]), samples([0.5, 0, 80, 100])),
      {
        sli: null,
        errorBudgetRemaining: 1 - (2 * (1 / 62) + 2 / 62),
        estimate: true,
      },
    ],
    [
      'composite Timeslices over a calendar window',
      {
        ...composite('Timeslices', {
          target: 0.5,
          timeSliceTarget: 0.95,
          timeSliceWindow: '1h',
        }),
        timeWindow: monthly(),
      },
      both(
        hours([0, 1], ...repeat(11, [1, 1] as [number, number])),
        hours(...repeat(12, [1, 1] as [number, number])),
      ),
      { errorBudgetRemaining: 1 - 1 / 744 / 0.5 },
    ],
    [
      'a calendar month in which the clocks change, an hour short',
      {
        ...timeslices,
        timeWindow: monthly('2026-01-01 00:00:00', 'Europe/Berlin'),
      },
      hours(...repeat(12, [1, 1] as [number, number]), [0, 1]),
      { slices: { measured: 13, bad: 1, empty: 0, unknown: 0, divisor: 743 } },
    ],
    [
      'slices that are exhausted whatever the others were',
      timeslices,
      hours(...repeat(8, [0, 1] as [number, number])),
      {
        state: 'exhausted',
        slices: { measured: 8, bad: 8, empty: 0, unknown: 16 },
      },
    ],
    [
      'a composite of which one part is unknown',
      composite('Occurrences', { target: 0.9 }),
      both(samples([1, 0, 99, 100]), []),
      { state: 'unknown', data: 'no-data' },
    ],
    [
      'no event at all',
      {},
      samples([1, 0, 0, 0]),
      {
        state: 'no-traffic',
        data: 'ok',
        sli: null,
        errorBudgetRemaining: null,
      },
    ],
    [
      'no sample at all',
      {},
      [],
      { state: 'unknown', data: 'no-data', sli: null, asOf: null },
    ],
    [
      'less than 95 % observed',
      {},
      samples([0.9, 0, 100, 100]),
      { state: 'unknown', data: 'ok', coverage: 0.9 },
    ],
    [
      'a budget that is exhausted whatever the gaps were',
      {},
      samples([0.5, 0, 70, 100]),
      { state: 'exhausted', coverage: 0.5 },
    ],
    [
      'a silence since half a day',
      {},
      samples([1, 0.5, 100, 100]),
      { state: 'unknown', data: 'stale', asOf: '2026-03-01T00:00:00.000Z' },
    ],
    [
      'a calendar that begins later',
      { timeWindow: monthly('2026-05-01 00:00:00') },
      samples([1, 0, 1, 1]),
      { state: 'not-started', errorBudgetRemaining: null },
    ],
    [
      'a window that cannot be evaluated',
      { timeWindow: rolling('0d') },
      samples([1, 0, 1, 1]),
      { state: 'unknown', errorBudgetRemaining: null },
    ],
    [
      'no objective',
      { objectives: [] },
      [],
      { state: 'unknown', target: null },
    ],
    [
      'an indicator that leads nowhere',
      { indicator: undefined, indicatorRef: 'nobody' },
      [],
      { state: 'unknown', data: 'invalid' },
    ],
  ])('judges %s', async (title, spec, given, expected) => {
    const known = title.startsWith('an indicator')
      ? (await evaluate(slo(spec), given)).items[0]
      : await judge(spec, given);
    expect(known).toMatchObject(about(expected));
  });

  it('turns measured values into events', async () => {
    const values = (...list: number[]) =>
      list.map((value, index) => ({
        slo: 'promise',
        start: new Date(
          Date.parse(AT) - (list.length - index) * 3_600_000,
        ).toISOString(),
        end: new Date(
          Date.parse(AT) - (list.length - index - 1) * 3_600_000,
        ).toISOString(),
        value,
      }));
    const list = [...repeat(21, 1), 5, 5.1, 7];
    const fast = {
      indicator: threshold,
      objectives: [{ op: 'lte', value: 5, target: 0.5 }],
    };
    expect(await judge(fast, values(...list))).toMatchObject({
      good: 22,
      total: 24,
    });
    const up = { indicator: raw, objectives: [{ target: 0.5 }] };
    const known = await judge(up, values(...repeat(24, 0.75)));
    expect(known).toMatchObject({ good: 18, total: 24, sli: 0.75 });
  });

  it('judges slices of a minute', async () => {
    const minute = {
      ...timeslices,
      timeWindow: rolling('1h'),
      objectives: [
        { target: 0.5, timeSliceTarget: 0.9, timeSliceWindow: '1m' },
      ],
    };
    const given = Array.from({ length: 60 }, (_, index) => ({
      slo: 'promise',
      start: new Date(Date.parse(AT) - (60 - index) * 60_000).toISOString(),
      end: new Date(Date.parse(AT) - (59 - index) * 60_000).toISOString(),
      good: index < 6 ? 0 : 10,
      total: 10,
    }));
    expect(await judge(minute, given)).toMatchObject({
      state: 'healthy',
      sli: 0.9,
      errorBudgetRemaining: 0.8,
      slices: { measured: 60, bad: 6 },
    });
  });

  it('names the worst of several objectives and shows all', async () => {
    const spec = {
      objectives: [
        { displayName: 'low', target: 0.5 },
        { displayName: 'high', target: 0.99 },
      ],
    };
    const known = await judge(spec, samples([1, 0, 95, 100]));
    expect(known).toMatchObject({ state: 'exhausted', target: 0.99 });
    expect(known.objectives).toMatchObject([
      { name: 'low', state: 'healthy', errorBudgetRemaining: 0.9 },
      { name: 'high', state: 'exhausted', errorBudgetRemaining: -4 },
    ]);
  });

  it('says that fast burning is burning', async () => {
    const given = samples([1, 2 / 24, 9_990, 9_990], [2 / 24, 0, 0, 10]);
    const spec = { timeWindow: rolling('30d') };
    const known = await judge(spec, [
      ...samples([30, 1, 1_000_000, 1_000_000]),
      ...given,
    ]);
    expect(known.state).toBe('healthy');
    const strict = await judge({ ...spec, objectives: [{ target: 0.99 }] }, [
      ...samples([30, 1, 1_000_000, 1_000_000]),
      ...given,
    ]);
    expect(strict).toMatchObject({
      state: 'burning',
      burning: { severity: 'page', long: '1h', short: '5m' },
    });
    expect(strict.burnRates['1h']).toBe(100);
  });

  it('takes exclusions out, and shows the figures with and without them', async () => {
    const given = hours(...repeat(23, [1, 1] as [number, number]), [0, 7]);
    const exclusions = [
      {
        kind: 'maintenance',
        reason: 'a new database',
        start: '2026-03-01T12:00',
        end: '2026-03-01T13:00',
        timeZone: 'Europe/Berlin',
      },
    ];
    const known = await judge({}, given, { exclusions });
    expect(known).toMatchObject({
      state: 'healthy',
      sli: 1,
      coverage: 1,
      withoutExclusions: { total: 30, excludedSeconds: 3_600 },
      explanation: { exclusions: [{ reason: 'a new database' }] },
    });
    const other = await judge({}, given, {
      exclusions: [{ ...exclusions[0], slos: ['slo:default/other'] }],
    });
    expect(other.state).toBe('exhausted');
  });

  it('follows references among the documents, of both versions', async () => {
    const documents = `
apiVersion: openslo/v1
kind: SLI
metadata: { name: answered }
spec:
  ratioMetric:
    counter: true
    good: { metricSource: { metricSourceRef: prom, type: Prometheus, spec: { query: good } } }
    total: { metricSource: { metricSourceRef: prom, type: Prometheus, spec: { query: all } } }
---
apiVersion: openslo/v1
kind: DataSource
metadata: { name: prom }
spec: { type: Prometheus, connectionDetails: { url: https://example.com } }
---
${slo({ indicator: undefined, indicatorRef: 'answered' })}
---
apiVersion: openslo.com/v2alpha
kind: SLO
metadata: { name: second }
spec:
  serviceRef: component:default/checkout
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 1d, isRolling: true }]
  objectives: [{ target: 0.5 }]
  sliRef: answered
`;
    const { items, errors } = await evaluate(documents, [
      ...samples([1, 0, 9, 10]),
      ...samples([1, 0, 9, 10]).map(item => ({ ...item, slo: 'second' })),
    ]);
    expect(errors).toEqual([]);
    expect(items).toMatchObject([
      { ref: 'slo:default/promise', sli: 0.9 },
      {
        ref: 'slo:default/second',
        sli: 0.9,
        entityRef: 'component:default/checkout',
      },
    ]);
    expect(
      items[0].explanation.documents.map(({ ref }: { ref: string }) => ref),
    ).toEqual([
      'slo:default/promise',
      'sli:default/answered',
      'datasource:default/prom',
    ]);
    expect(items[0].explanation.objectives[0].queries).toMatchObject([
      { role: 'good', query: 'good', dataSourceRef: 'datasource:default/prom' },
      { role: 'total', query: 'all' },
    ]);
  });

  it('judges the good documents beside the broken ones', async () => {
    const { items, errors, rejected } = await evaluate(
      [slo({}), slo({ objectives: [{ target: 2 }] }, 'broken'), 'a: ['].join(
        '\n---\n',
      ),
      [
        ...samples([1, 0, 9, 10]),
        ...samples([1, 0, 9, 10]).map(item => ({ ...item, slo: 'broken' })),
        ...samples([1, 0, 9, 10]).map(item => ({ ...item, slo: 'nobody' })),
        { nonsense: true },
      ],
    );
    expect(items).toMatchObject([
      { ref: 'slo:default/promise', sli: 0.9, data: 'ok' },
      { ref: 'slo:default/broken', state: 'unknown', data: 'invalid' },
    ]);
    expect(errors).toMatchObject([
      { document: 1, path: 'spec.objectives[0].target' },
      { document: 2, code: 'yaml-syntax' },
    ]);
    expect(rejected).toMatchObject([
      { index: 1, code: 'invalid-slo' },
      { index: 2, code: 'unknown-slo' },
      { index: 3, code: 'wrong-type' },
    ]);
  });

  it('judges at this moment where no instant is given', async () => {
    const { body } = await post({
      documents: slo({}),
      samples: samples([1, 0, 9, 10]),
    });
    expect(body.items[0].evaluatedAt).toBe(test.clock.now().toISOString());
  });

  it.each([
    ['an instant that is none', { at: 'yesterday' }, 'at must be'],
    ['no documents', { documents: undefined }, 'documents'],
    ['too many samples', { samples: Array(100_001).fill(0) }, 'at most 100000'],
    [
      'an exclusion in no zone',
      {
        exclusions: [
          {
            kind: 'dispute',
            reason: 'x',
            start: '2026-03-01T00:00',
            end: '2026-03-02T00:00',
            timeZone: 'Mars/Base',
          },
        ],
      },
      'exclusions[0].timeZone',
    ],
    [
      'a past that is too long',
      { documents: slo({}), samples: samples([20_000, 0, 1, 1]) },
      'send fewer',
    ],
  ])('refuses %s', async (_, more, message) => {
    const { status, body } = await post({
      documents: '',
      samples: [],
      ...more,
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it('is for those who may have documents checked, and stores nothing', async () => {
    const denied = await createTestApp({
      knex: await databases.init('SQLITE_3'),
      permissions: mockServices.permissions({ result: AuthorizeResult.DENY }),
    });
    const body = { documents: slo({}), samples: samples([1, 0, 9, 10]) };
    const answer = await request(denied.app).post('/evaluate').send(body);
    expect(answer.status).toBe(403);
    await post(body);
    expect(await test.definitions.refs()).toEqual([]);
  });

  it('spreads what is longer than a bucket, and says so', async () => {
    const long = await judge({}, samples([1, 0, 9, 10]));
    expect(long.explanation.steps[0]).toMatchObject({
      label: 'samples',
      formula: expect.stringContaining('spread evenly'),
    });
    const short = await judge(
      { timeWindow: rolling('5m') },
      samples([300 / 86_400, 0, 9, 10]),
    );
    expect(short.explanation.steps[0]?.label).not.toBe('samples');
  });

  it('adds hourly samples up to the last event', async () => {
    const everyHour = Array.from(
      { length: 720 },
      (_, hour): [number, number, number, number] => [
        (hour + 1) / 24,
        hour / 24,
        995,
        1000,
      ],
    );
    const judged = await judge(
      { timeWindow: rolling('30d') },
      samples(...everyHour),
    );
    expect([judged.good, judged.total]).toEqual([716_400, 720_000]);
    expect(judged.sli).toBe(0.995);
  });
});

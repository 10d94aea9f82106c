import { TestDatabases } from '@backstage/backend-test-utils';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import {
  SliAnswer,
  SliFetchRequest,
  SliSource,
} from '@callboard/backstage-plugin-slo-node';
import request from 'supertest';
import { createTestApp, NOON } from '../__testUtils__/createTestApp';
import { componentEntity, sloEntity } from '../__testUtils__/entities';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const noon = Date.parse(NOON) / 1000;
const HOUR = 3_600;
const DAY = 86_400;

/** An SLO that `Fake` measures. */
const pulled = (name: string, window = '1h') => {
  const metric = (query: string) => ({
    metricSource: { type: 'fake', spec: { query: `${query} of ${name}` } },
  });
  return sloEntity({
    name,
    window,
    spec: {
      indicator: {
        metadata: { name: `${name}-sli` },
        spec: {
          ratioMetric: {
            counter: true,
            good: metric('good'),
            total: metric('total'),
          },
        },
      },
    },
  });
};

const nameOf = ({ indicator }: SliFetchRequest['queries'][number]) => {
  const query =
    indicator.kind === 'ratio' ? indicator.total?.spec.query : undefined;
  return String(query).replace('total of ', '');
};

/** Counts ten events, one of them bad, in every bucket it is asked for. */
class FakeSource implements SliSource {
  readonly name = 'fake';
  readonly types = ['Fake'];
  readonly backfillSeconds = 40 * DAY;
  /** What was asked for, per call: name, from and to relative to noon. */
  calls: [string, number, number][][] = [];
  /** What is answered instead of counts, by name. */
  readonly failures = new Map<string, Partial<SliAnswer> | 'nothing'>();
  failure?: Error;
  /** Never answers, and does not listen either. */
  hangs = false;
  warnings: { code: string; message: string }[] = [];

  async fetch(fetched: SliFetchRequest): Promise<SliAnswer[]> {
    const { queries } = fetched;
    this.calls.push(
      queries.map(query => [
        nameOf(query),
        (query.from - noon) / HOUR,
        (query.to - noon) / HOUR,
      ]),
    );
    if (this.hangs) {
      await new Promise(() => {});
    }
    if (this.failure) {
      throw this.failure;
    }
    return queries.flatMap((query): SliAnswer[] => {
      const failure = this.failures.get(nameOf(query));
      if (failure === 'nothing') {
        return [];
      }
      const { digest, bucketSeconds, from, to } = query;
      if (failure) {
        const broken = { data: 'source-error', code: 'x', message: 'broken' };
        return [
          { digest, outcome: 'error', ...broken, ...failure } as SliAnswer,
        ];
      }
      const buckets = Array.from(
        { length: (to - from) / bucketSeconds },
        (_, index) => ({
          bucket: from + index * bucketSeconds,
          good: 9,
          total: 10,
          observedSeconds: bucketSeconds,
        }),
      );
      return [{ digest, outcome: 'ok', buckets, warnings: this.warnings }];
    });
  }
}

async function setUp(...slos: ReturnType<typeof pulled>[]) {
  const source = new FakeSource();
  const test = await createTestApp({
    knex: await databases.init('SQLITE_3'),
    entities: [componentEntity('checkout'), ...slos],
    sources: [source],
  });
  test.clock.advance(60);
  const status = async (name: string): Promise<SloStatus> =>
    (await request(test.app).get(`/slos/default/${name}`)).body;
  const sumOf = async (name: string, start: number, end: number) => {
    const ref = `slo:default/${name}`;
    const digest = (await test.definitions.get([ref])).get(ref)?.digests[0];
    const ranges = [{ start, end }];
    const sums = await test.record.sums([{ digest: digest ?? '', ranges }]);
    return sums.get(digest ?? '') ?? [];
  };
  return { ...test, source, status, sumOf };
}

describe('pulling from sources', () => {
  it('asks once for all indicators and records the answers', async () => {
    const { pull, source, status } = await setUp(pulled('a'), pulled('b'));
    await pull();
    expect(source.calls).toEqual([
      [
        ['a', -3, 0],
        ['b', -3, 0],
      ],
    ]);
    expect(await status('a')).toMatchObject({
      data: 'ok',
      sli: 0.9,
      coverage: 1,
      asOf: NOON,
      sources: [
        {
          name: 'fake',
          newestSampleEnd: NOON,
          lastAttempt: '2026-03-01T12:01:00.000Z',
          lastSuccess: '2026-03-01T12:01:00.000Z',
        },
      ],
    });
  });

  it('waits for the newest bucket to settle', async () => {
    const { pull, source, clock } = await setUp(pulled('a'));
    clock.advance(269);
    await pull();
    clock.advance(1);
    await pull();
    expect(source.calls.map(([first]) => first?.[2])).toEqual([0, 1 / 12]);
  });

  it('fills the window backwards, day by day, and then stops', async () => {
    const { pull, source, status } = await setUp(pulled('a', '3d'));
    for (let cycle = 0; cycle < 5; cycle++) {
      await pull();
    }
    expect(source.calls).toEqual([
      [['a', -24, 0]],
      [['a', -48, -24]],
      [['a', -3, 0]],
      [['a', -72, -48]],
      [['a', -3, 0]],
      [['a', -3, 0]],
      [['a', -3, 0]],
    ]);
    expect((await status('a')).coverage).toBe(1);
  });

  it('does not ask twice for a past the source knows nothing of', async () => {
    const { pull, source } = await setUp(pulled('a', '2d'));
    const fetch = source.fetch.bind(source);
    source.fetch = async asked =>
      (await fetch(asked)).map(answer => ({ ...answer, buckets: [] }));
    await pull();
    await pull();
    expect(source.calls).toEqual([
      [['a', -24, 0]],
      [['a', -48, -24]],
      [['a', -3, 0]],
    ]);
  });

  it('catches up after a silence', async () => {
    const { pull, source, clock } = await setUp(pulled('a', '3d'));
    for (let cycle = 0; cycle < 4; cycle++) {
      await pull();
    }
    source.calls = [];
    clock.advance(10 * HOUR);
    await pull();
    expect(source.calls).toEqual([[['a', 0, 10]]]);
  });

  it('starts over after a silence longer than a day, skipping what it has', async () => {
    const { pull, source, clock, status } = await setUp(pulled('a', '4d'));
    for (let cycle = 0; cycle < 5; cycle++) {
      await pull();
    }
    source.calls = [];
    clock.advance(2 * DAY);
    await pull();
    await pull();
    expect(source.calls).toEqual([
      [['a', 24, 48]],
      [['a', 0, 24]],
      [['a', 45, 48]],
    ]);
    expect((await status('a')).coverage).toBe(1);
  });

  it.each([
    ['source-error', 'source-error', {}],
    ['invalid', 'invalid', { data: 'invalid' as const }],
    ['source-error', 'source-error', 'nothing' as const],
  ])(
    'shows one failed answer as %s and leaves the neighbour and the counts',
    async (_title, data, failure) => {
      const { pull, source, status } = await setUp(pulled('a'), pulled('b'));
      await pull();
      source.failures.set('a', failure);
      await pull();
      expect(await status('a')).toMatchObject({
        data,
        sli: 0.9,
        sources: [{ error: { message: expect.any(String) } }],
      });
      expect(await status('b')).toMatchObject({ data: 'ok' });
      source.failures.clear();
      await pull();
      const mended = await status('a');
      expect(mended.data).toBe('ok');
      expect(mended.sources[0]?.error).toBeUndefined();
    },
  );

  it('takes an exception for the failure of all its queries', async () => {
    const { pull, source, status } = await setUp(pulled('a'), pulled('b'));
    source.failure = new Error('connection refused');
    await pull();
    for (const name of ['a', 'b']) {
      expect(await status(name)).toMatchObject({
        state: 'unknown',
        data: 'source-error',
        reason: expect.stringContaining('connection refused'),
      });
    }
  });

  it('gives up on a source that does not answer', async () => {
    const { pull, source, status } = await setUp(pulled('a'));
    source.hangs = true;
    await pull(AbortSignal.timeout(50));
    expect(await status('a')).toMatchObject({
      data: 'source-error',
      sources: [{ error: { code: 'timeout' } }],
    });
  });

  it('keeps warnings', async () => {
    const { pull, source, status } = await setUp(pulled('a'));
    source.warnings = [{ code: 'clipped', message: 'good was above total' }];
    await pull();
    expect((await status('a')).sources[0]?.warnings).toEqual(source.warnings);
  });

  it('logs a change once, not once per cycle or indicator', async () => {
    const { pull, source, logger } = await setUp(pulled('a'), pulled('b'));
    await pull();
    expect(logger.warn).not.toHaveBeenCalled();
    source.failure = new Error('connection refused');
    await pull();
    await pull();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      'Source fake: source-error (source-failed: Error: connection refused), 2 indicators',
    );
    source.failure = undefined;
    await pull();
    await pull();
    expect(logger.info.mock.calls.flat()).toEqual([
      'Source fake: ok, 2 indicators',
    ]);
  });

  it('keeps what is recorded when the source has lost it, and fills the gap of an outage', async () => {
    const { pull, source, clock, status, sumOf } = await setUp(
      pulled('a', '3h'),
    );
    await pull();
    const fetch = source.fetch.bind(source);
    source.fetch = async () => {
      throw new Error('connection refused');
    };
    clock.advance(2 * HOUR);
    await pull();
    expect(await status('a')).toMatchObject({ data: 'source-error' });

    // It comes back without its data, then with an answer that says it watched nothing, then with the data.
    source.fetch = async asked =>
      (await fetch(asked)).map(answer => ({ ...answer, buckets: [] }));
    await pull();
    const blind = async (asked: SliFetchRequest): Promise<SliAnswer[]> =>
      asked.queries.map(({ digest, from }) => ({
        digest,
        outcome: 'ok',
        buckets: [{ bucket: from, good: 0, total: 0, observedSeconds: 0 }],
        warnings: [],
      }));
    source.fetch = blind;
    await pull();
    const [before] = await sumOf('a', noon - 3 * HOUR, noon);
    expect(before).toEqual({
      good: 9 * 36,
      total: 10 * 36,
      observedSeconds: 3 * HOUR,
    });
    source.fetch = fetch;
    await pull();
    const back = await status('a');
    expect([back.data, back.coverage, back.sli]).toEqual(['ok', 1, 0.9]);
  });

  it('says so where no source is installed', async () => {
    const test = await createTestApp({
      knex: await databases.init('SQLITE_3'),
      entities: [componentEntity('checkout'), pulled('a')],
    });
    await test.pull();
    const { body } = await request(test.app).get('/slos/default/a');
    expect(body).toMatchObject({
      data: 'no-data',
      reason:
        'no sample was ever recorded: no source is installed for type fake',
    });
  });
});

describe('what is asked', () => {
  const objective = (displayName: string, more: object) => ({
    displayName,
    target: 0.9,
    ...more,
  });
  const threshold = (type: string, method: object, objectives: object[]) =>
    sloEntity({
      name: `of-${type}`,
      window: '12h',
      spec: {
        ...method,
        objectives,
        indicator: {
          metadata: { name: 'latency' },
          spec: {
            thresholdMetric: { metricSource: { type, spec: { query: 'p99' } } },
          },
        },
      },
    });

  /** Answers nothing, remembers what it was asked, and tells a query. */
  class Listener implements SliSource {
    readonly backfillSeconds = 40 * DAY;
    readonly asked: SliFetchRequest['queries'] = [];
    readonly types: string[];
    sent: string | undefined = 'p99{}';

    constructor(readonly name: string) {
      this.types = [name];
    }

    async fetch({ queries }: SliFetchRequest): Promise<SliAnswer[]> {
      this.asked.push(...queries);
      return queries.map(({ digest }) => ({
        digest,
        outcome: 'ok',
        buckets: [],
        warnings: [],
        sent: this.sent
          ? [
              {
                role: 'value',
                sourceType: this.name,
                query: 'p99',
                sent: this.sent,
              },
            ]
          : [],
      }));
    }
  }

  const start = async (
    sources: SliSource[],
    ...slos: ReturnType<typeof sloEntity>[]
  ) => {
    const test = await createTestApp({
      knex: await databases.init('SQLITE_3'),
      entities: [componentEntity('checkout'), ...slos],
      sources,
    });
    test.clock.advance(60);
    return test;
  };

  const slices = (timeSliceWindow: string) => ({
    timeSliceTarget: 0.9,
    timeSliceWindow,
  });

  it('has the comparison of each threshold', async () => {
    const source = new Listener('wide');
    const { pull } = await start(
      [source],
      threshold('wide', {}, [
        objective('fast', { op: 'lt', value: 0.3 }),
        objective('bearable', { op: 'lte', value: 1 }),
      ]),
    );
    await pull();
    const recent = source.asked.slice(0, 2);
    expect(recent.map(query => query.comparison)).toEqual([
      { op: 'lt', value: 0.3 },
      { op: 'lte', value: 1 },
    ]);
    expect(recent.map(query => query.bucketSeconds)).toEqual([300, 300]);
    expect(new Set(recent.map(query => query.digest)).size).toBe(2);
  });

  it('has narrow buckets where slices need them, and then less at once', async () => {
    const source = new Listener('narrow');
    const { pull } = await start(
      [source],
      threshold(
        'narrow',
        {
          budgetingMethod: 'Timeslices',
          timeWindow: [{ duration: '3d', isRolling: true }],
        },
        [objective('fast', { op: 'lt', value: 0.3, ...slices('1m') })],
      ),
    );
    await pull();
    await pull();
    expect(
      source.asked.map(({ bucketSeconds, from, to }) => [
        bucketSeconds,
        (from - noon) / HOUR,
        (to - noon) / HOUR,
      ]),
    ).toEqual([
      [60, -12, 0],
      [60, -24, -12],
      [60, -3, 0],
      [60, -36, -24],
    ]);
  });

  it('is kept as the source says it sent it', async () => {
    const source = new Listener('told');
    const { pull, attempts, definitions } = await start(
      [source],
      threshold('told', {}, [objective('fast', { op: 'lt', value: 0.3 })]),
    );
    const ref = 'slo:default/of-told';
    const digests = (await definitions.get([ref])).get(ref)?.digests ?? [];
    const sent = async () =>
      [...(await attempts.sentOf(digests.map(String))).values()].flat();
    expect(await sent()).toEqual([]);
    await pull();
    expect(await sent()).toMatchObject([{ role: 'value', sent: 'p99{}' }]);
    source.sent = undefined;
    await pull();
    expect(await sent()).toMatchObject([{ sent: 'p99{}' }]);
    source.sent = `p99{job=~"${'x|'.repeat(5_000)}"}`;
    await pull();
    const [cut] = await sent();
    expect(cut?.sent).toHaveLength(2_001);
  });

  it('is answered by one source while another one hangs', async () => {
    const slow = new Listener('slow');
    slow.fetch = () => new Promise(() => {});
    const fast = new Listener('fast');
    const { pull, attempts, definitions } = await start(
      [slow, fast],
      ...['slow', 'fast'].map(type =>
        threshold(type, {}, [objective('o', { op: 'lt', value: 0.3 })]),
      ),
    );
    const refs = ['slo:default/of-slow', 'slo:default/of-fast'];
    const digests = [...(await definitions.get(refs)).values()].flatMap(slo =>
      slo.digests.map(String),
    );
    const stop = new AbortController();
    const pulling = pull(stop.signal);
    let answered: string[] = [];
    while (answered.length === 0) {
      await new Promise(resolve => {
        setTimeout(resolve, 10);
      });
      const stored = await attempts.byDigests(digests);
      answered = stored.map(({ source }) => source);
    }
    expect(answered).toEqual(['fast']);
    stop.abort();
    await pulling;
    expect(await attempts.byDigests(digests)).toMatchObject([
      { source: 'fast', outcome: 'ok' },
      { source: 'slow', outcome: 'source-error', error: { code: 'timeout' } },
    ]);
  });
});

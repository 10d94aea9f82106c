import {
  ExclusionOccurrence,
  SloDefinition,
} from '@callboard/backstage-plugin-slo-common';
import { DeltaBatch } from '../database/RecordStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { MemoryRecord } from '../lib/record/memory';
import { bucketsUntil, createSlo } from './__testUtils__/createSlo';
import { evaluateSlo } from './evaluateSlo';
import { gatherFacts } from './gatherFacts';

const NOON = Date.parse('2026-03-01T12:00:00Z') / 1000;
const DAY = Array.from({ length: 288 }, () => 0);

async function evaluate(options: {
  slo: CatalogSlo;
  batches?: DeltaBatch[];
  excluded?: [start: string, end: string][];
  warnings?: { code: string; message: string }[];
  now?: number;
}) {
  const { slo, batches = [], excluded = [], warnings = [] } = options;
  const at = {
    staleAfterSeconds: 900,
    now: new Date((options.now ?? NOON) * 1000),
  };
  const occurrences = excluded.map(
    ([start, end], id): ExclusionOccurrence => ({
      id: String(id),
      kind: 'maintenance',
      reason: 'drill',
      start,
      end,
    }),
  );
  const [facts] = await gatherFacts({
    ...at,
    slos: [slo],
    attempts: {
      byDigests: async digests =>
        digests.map(digest => ({
          digest,
          source: 's',
          outcome: 'ok' as const,
          lastAttempt: '2026-03-01T12:00:00.000Z',
          warnings,
        })),
    },
    record: MemoryRecord.create({ batches }),
    exclusions: {
      occurrences: async requests =>
        new Map(requests.map(({ ref }) => [ref, occurrences])),
    },
    whyNotPulled: () => undefined,
  });
  return evaluateSlo({
    ...at,
    slo,
    facts: facts ?? { objectives: [], exclusions: [] },
  });
}

const calendar = (
  duration: string,
  startTime: string,
  timeZone = 'UTC',
): SloDefinition['window'] => ({
  duration,
  isRolling: false,
  calendar: { startTime, timeZone },
});

describe('evaluateSlo', () => {
  it('says not-started, and wakes up when the first window begins', async () => {
    const slo = createSlo({ window: calendar('1M', '2026-04-01 00:00:00') });
    const { status, unknownAt } = await evaluate({
      slo,
      batches: [bucketsUntil(NOON, DAY)],
    });
    expect(status).toMatchObject({
      state: 'not-started',
      data: 'ok',
      reason: 'begins on 2026-04-01 00:00 (UTC)',
      trend: [],
    });
    expect(unknownAt).toBe('2026-04-01T00:00:00.000Z');
  });

  it('misses no sample before it begins, and says in its own zone when that is', async () => {
    const window = calendar('1M', '2030-01-01 00:00:00', 'Europe/Berlin');
    const { status } = await evaluate({
      slo: createSlo({ window }),
      batches: [],
    });
    expect([status.state, status.data, status.reason]).toEqual([
      'not-started',
      'no-data',
      'begins on 2030-01-01 00:00 (Europe/Berlin)',
    ]);
  });

  it.each([
    ['zone', calendar('1d', '2026-01-01 00:00:00', 'Mars/Olympus'), 'Mars'],
    ['start', calendar('1d', 'some day'), 'some day'],
    ['length', { duration: '0d', isRolling: true }, '0d'],
  ])(
    'is unknown, with the reason, for a %s that cannot be',
    async (_, window, word) => {
      const { status } = await evaluate({
        slo: createSlo({ window }),
        batches: [bucketsUntil(NOON, DAY)],
      });
      expect(status.state).toBe('unknown');
      expect(status.reason).toContain(word);
    },
  );

  it('is healthy over a calendar day so far, and gives its range', async () => {
    const { status, unknownAt } = await evaluate({
      slo: createSlo({
        window: calendar('1d', '2026-01-01 00:00:00', 'Europe/Berlin'),
        region: 'eu-1',
      }),
      batches: [bucketsUntil(NOON, DAY)],
    });
    expect(status).toMatchObject({
      state: 'healthy',
      estimate: true,
      coverage: 1,
      region: 'eu-1',
      total: 13 * 12 * 10,
      windowRange: {
        start: '2026-02-28T23:00:00.000Z',
        end: '2026-03-01T23:00:00.000Z',
      },
    });
    // 13 hours measured: 95 % of the elapsed time are measured for another 13 h / 19.
    expect(Date.parse(unknownAt ?? '') / 1000 - NOON).toBeCloseTo(
      (13 * 3600) / 19,
      2,
    );
  });

  it('does not outlive its calendar window', async () => {
    const end = Date.parse('2026-03-01T23:40:00Z') / 1000;
    const { unknownAt } = await evaluate({
      slo: createSlo({ window: calendar('1d', '2026-01-01 00:00:00') }),
      batches: [bucketsUntil(end, DAY)],
      now: end,
    });
    expect(unknownAt).toBe('2026-03-02T00:00:00.000Z');
  });

  it('counts gaps when it says how long silence is tolerated', async () => {
    const { unknownAt } = await evaluate({
      slo: createSlo(),
      batches: [bucketsUntil(NOON, DAY.slice(6))],
    });
    // 5 % of a day are 72 minutes, of which 30 are gone.
    expect(Date.parse(unknownAt ?? '') / 1000 - NOON).toBe(42 * 60);
  });

  it('takes two components at 95 % for 90 %, as OpenSLO says', async () => {
    // README of OpenSLO, "Notes (Composite SLO)", Ratiotimeslices. Of 20 slices each has one that fails throughout.
    const half = (at: number) => DAY.map((_, i) => (i % 20 === at ? 10 : 0));
    const promise = { target: 0.8, timeSliceWindow: '5m' };
    const slo = createSlo({
      budgetingMethod: 'RatioTimeslices',
      composite: true,
      promises: [promise, promise],
      window: { duration: '10h', isRolling: true },
    });
    const { status } = await evaluate({
      slo,
      batches: [
        bucketsUntil(NOON, half(3), 'd0'),
        bucketsUntil(NOON, half(11), 'd1'),
      ],
    });
    expect(status.objectives.map(({ sli }) => sli)).toEqual([0.95, 0.95]);
    expect(status).toMatchObject({
      composite: true,
      sli: 0.9,
      errorBudgetRemaining: 0.5,
      good: null,
      total: null,
      target: 0.8,
    });
  });

  it('calls a slice of a Timeslices composite bad if any component is', async () => {
    const promise = {
      target: 0.8,
      timeSliceTarget: 1,
      timeSliceWindow: '5m',
    };
    const slo = createSlo({
      budgetingMethod: 'Timeslices',
      composite: true,
      promises: [promise, { ...promise, compositeWeight: 100 }],
      window: { duration: '1h', isRolling: true },
    });
    const { status } = await evaluate({
      slo,
      batches: [
        bucketsUntil(NOON, [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'd0'),
        bucketsUntil(NOON, [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'd1'),
      ],
    });
    expect(status.slices).toMatchObject({ measured: 12, bad: 2, unknown: 0 });
    expect(status.objectives.map(({ weight }) => weight)).toEqual([1, 100]);
  });

  it('refuses to mix slices of different lengths', async () => {
    const promise = { timeSliceTarget: 1, timeSliceWindow: '5m' };
    const { status } = await evaluate({
      slo: createSlo({
        budgetingMethod: 'Timeslices',
        composite: true,
        promises: [promise, { ...promise, timeSliceWindow: '10m' }],
      }),
      batches: [bucketsUntil(NOON, DAY, 'd0'), bucketsUntil(NOON, DAY, 'd1')],
    });
    expect(status).toMatchObject({
      state: 'unknown',
      objectives: [{ state: 'healthy' }, { state: 'healthy' }],
    });
    expect(status.reason).toContain('must share one timeSliceWindow');
  });

  it('shows the budget with and without what is excluded', async () => {
    const bad = DAY.map((_, i) => (i >= 240 && i < 252 ? 5 : 0));
    const { status } = await evaluate({
      slo: createSlo(),
      batches: [bucketsUntil(NOON, bad)],
      // 07:59 to 08:31 on the grid of five minutes is 07:55 to 08:35.
      excluded: [['2026-03-01T07:59:00.000Z', '2026-03-01T08:31:00.000Z']],
    });
    expect(status).toMatchObject({
      total: 2880 - 80,
      coverage: 1,
      withoutExclusions: { total: 2880, excludedSeconds: 2400 },
    });
    expect(status.errorBudgetRemaining).toBeGreaterThan(
      status.withoutExclusions?.errorBudgetRemaining ?? Infinity,
    );
  });

  it('is not healthy where everything is excluded', async () => {
    const { status } = await evaluate({
      slo: createSlo(),
      batches: [bucketsUntil(NOON, DAY)],
      excluded: [['2026-02-27T00:00:00.000Z', '2026-03-02T00:00:00.000Z']],
    });
    expect(status).toMatchObject({
      state: 'unknown',
      reason: 'all of the window so far is excluded',
      errorBudgetRemaining: null,
      withoutExclusions: { errorBudgetRemaining: 1 },
    });
  });

  it('says no-traffic after weeks without an event', async () => {
    const { status } = await evaluate({
      slo: createSlo({ window: { duration: '2w', isRolling: true } }),
      batches: [
        bucketsUntil(
          NOON,
          Array.from({ length: 4032 }, () => -1),
        ),
      ],
    });
    expect(status).toMatchObject({
      state: 'no-traffic',
      reason: 'no event in 14 d',
      errorBudgetRemaining: null,
    });
  });

  it('counts silence as bad where the document wants it', async () => {
    const { status } = await evaluate({
      slo: createSlo({ missingDataIsBad: true }),
      batches: [bucketsUntil(NOON - 7_200, DAY)],
    });
    expect(status).toMatchObject({ state: 'exhausted', data: 'stale' });
    expect(status.reason).toContain('2 h without data count as bad');
  });

  it('goes on judging a silence that is bad by the clock, as long as it is evaluated', async () => {
    const { status, unknownAt } = await evaluate({
      slo: createSlo({ missingDataIsBad: true, promises: [{ target: 0.5 }] }),
      batches: [bucketsUntil(NOON - 7_200, DAY)],
    });
    expect(status).toMatchObject({ state: 'healthy', data: 'stale' });
    // 5 % of a day after noon.
    expect(unknownAt).toBe('2026-03-01T13:12:00.000Z');
  });

  it.each([
    ['Occurrences', {}],
    ['Timeslices', { timeSliceTarget: 0.9, timeSliceWindow: '5m' }],
  ] as const)(
    '%s: does not take the time before the first sample for missing',
    async (budgetingMethod, slice) => {
      const slo = createSlo({
        missingDataIsBad: true,
        budgetingMethod,
        promises: [{ target: 0.9, ...slice }],
      });
      const hours = (count: number) => new Array<number>(count * 12).fill(0);
      const young = await evaluate({
        slo,
        batches: [bucketsUntil(NOON, hours(2))],
      });
      expect(young.status).toMatchObject({
        state: 'unknown',
        errorBudgetRemaining: 1,
        burnRates: { '1h': 0, '6h': 0 },
        reason: 'measured 2 h of 1 d (8.33 %), 95 % is needed',
      });
      // An hour of 23 was missed: 1 / 23 of the time is bad, 10 % may be.
      const older = await evaluate({
        slo,
        batches: [
          bucketsUntil(NOON - 3 * 3_600, hours(20)),
          bucketsUntil(NOON, hours(2)),
        ],
      });
      expect(older.status).toMatchObject({
        state: 'healthy',
        reason: '1 h without data count as bad',
      });
      expect(older.status.errorBudgetRemaining).toBeCloseTo(1 - 10 / 23, 9);
    },
  );

  it('is exhausted while young where gaps alone have spent the budget of the whole window', async () => {
    const { status } = await evaluate({
      slo: createSlo({ missingDataIsBad: true }),
      batches: [bucketsUntil(NOON - 7_200, [0])],
    });
    expect(status).toMatchObject({ state: 'exhausted', data: 'stale' });
  });

  it('names a source of several that went silent', async () => {
    const { status } = await evaluate({
      slo: createSlo(),
      batches: [
        bucketsUntil(NOON, DAY, 'd0', 'eu'),
        bucketsUntil(NOON - 3_600, DAY, 'd0', 'us'),
      ],
    });
    expect(status).toMatchObject({ state: 'healthy', data: 'stale' });
    expect(status.reason).toBe('us: no sample since 2026-03-01 11:00 UTC');
  });

  it('hands warnings of sources on, each once', async () => {
    const warning = { code: 'duplicate-series', message: 'two series' };
    const { status } = await evaluate({
      slo: createSlo({ promises: [{}, {}] }),
      batches: [bucketsUntil(NOON, DAY, 'd0'), bucketsUntil(NOON, DAY, 'd1')],
      warnings: [warning],
    });
    expect(status.sources).toMatchObject([{ name: 's', warnings: [warning] }]);
  });

  it('has no verdict for an SLO that promises nothing', async () => {
    const { status } = await evaluate({ slo: createSlo({ promises: [] }) });
    expect(status).toMatchObject({ state: 'unknown', target: null, trend: [] });
  });
});

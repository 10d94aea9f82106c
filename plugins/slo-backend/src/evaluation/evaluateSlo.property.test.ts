import {
  ObjectiveStatus,
  SloDefinition,
} from '@callboard/backstage-plugin-slo-common';
import fc from 'fast-check';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { ExclusionReader } from '../exclusions/ExclusionReader';
import { toIso } from '../lib/buckets';
import { MemoryRecord } from '../lib/record/memory';
import { bruteForce, RawComponent, RawSlo } from './__testUtils__/bruteForce';
import { moveWall, wallClock, walkToWindow } from './__testUtils__/wallClock';
import { evaluateSlo } from './evaluateSlo';
import { gatherFacts } from './gatherFacts';

const HOUR = 3_600;
const DAY = 86_400;
const NOMINAL: Record<string, number> = {
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
  M: 30 * DAY,
  Q: 90 * DAY,
  Y: 365 * DAY,
};

/** Days around which clocks change somewhere, a leap day, a turn of the year, and an ordinary day. */
const DAYS = [
  '2026-03-29', // Berlin +1 h
  '2026-10-25', // Berlin −1 h
  '2026-03-08', // New York and Havana +1 h, Havana at midnight
  '2026-11-01', // New York and Havana −1 h, Havana into midnight
  '2026-04-05', // Lord Howe −30 min
  '2026-10-04', // Lord Howe +30 min
  '2028-02-29',
  '2026-12-31',
  '2026-06-17',
];
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Havana',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
];

/** One bucket: how many good and bad events, and whether anybody watched. */
const bucketOf = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      good: fc.integer({ min: 0, max: 20 }),
      bad: fc.constantFrom(0, 0, 0, 1, 5),
      watched: fc.constant(true),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constant({ good: 0, bad: 0, watched: true }),
  },
);

const scenario = fc.record({
  method: fc.constantFrom('Occurrences', 'Timeslices', 'RatioTimeslices'),
  window: fc.constantFrom(
    { kind: 'rolling', duration: '6h' },
    { kind: 'rolling', duration: '1d' },
    { kind: 'rolling', duration: '2d' },
    { kind: 'rolling', duration: '1w' },
    { kind: 'calendar', duration: '1d' },
    { kind: 'calendar', duration: '2d' },
    { kind: 'calendar', duration: '1w' },
    { kind: 'calendar', duration: '1M' },
    { kind: 'calendar', duration: '1Q' },
    { kind: 'calendar', duration: '1Y' },
  ),
  zone: fc.constantFrom(...ZONES),
  day: fc.constantFrom(...DAYS),
  nowOffset: fc.integer({ min: -DAY, max: DAY }),
  /** How many periods ago the calendar began, and at what time of day. */
  periods: fc.integer({ min: 0, max: 5 }),
  startHour: fc.constantFrom('00:00', '09:30'),
  composite: fc.boolean(),
  targets: fc.tuple(
    fc.constantFrom(0, 0.5, 0.9, 0.99, 0.999, 0.999999),
    fc.constantFrom(0.5, 0.9, 0.99),
  ),
  weights: fc.tuple(fc.constantFrom(1, 0.5, 3), fc.constantFrom(1, 2)),
  sliceTargets: fc.tuple(
    fc.constantFrom(0.9, 0.95, 1),
    fc.constantFrom(0.5, 0.8),
  ),
  slice: fc.constantFrom('5m', '1m', '7m', '1h', '2h'),
  missingDataIsBad: fc.constantFrom(false, false, true),
  /** Hours of the recorded past, and a pattern that repeats over it. */
  hours: fc.integer({ min: 1, max: 60 }),
  patterns: fc.tuple(
    fc.array(bucketOf, { minLength: 1, maxLength: 40 }),
    fc.array(bucketOf, { minLength: 1, maxLength: 40 }),
  ),
  /** Share of the past at which nobody watched, and how long. */
  gaps: fc.array(
    fc.record({
      component: fc.nat(1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      buckets: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 3 },
  ),
  lag: fc.constantFrom(0, 0, 1, 2, 5),
  exclusions: fc.array(
    fc.record({
      /** Seconds before now (after, if negative). */
      ago: fc.integer({ min: -2 * DAY, max: 3 * DAY }),
      seconds: fc.integer({ min: 0, max: 6 * HOUR }),
    }),
    { maxLength: 3 },
  ),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

const query = { sourceType: 'Prometheus', spec: { query: 'up' } };

function calendarOf(item: Scenario, now: number) {
  const unit = item.window.duration.slice(-1);
  const value = Number(item.window.duration.slice(0, -1));
  const back = item.periods * value;
  const days: Record<string, number> = { d: 1, w: 7 };
  const months: Record<string, number> = { M: 1, Q: 3, Y: 12 };
  const today = wallClock(now, item.zone).slice(0, 10);
  // One day earlier, so that the first window has begun.
  const wall = moveWall(`${today} ${item.startHour}`, {
    days: -1 - back * (days[unit] ?? 0),
    months: -back * (months[unit] ?? 0),
  });
  return {
    unit,
    value,
    calendar: { startTime: `${wall}:00`, timeZone: item.zone },
  };
}

/** Whole events at random places of their bucket would prove nothing more: the grid is what counts. */
function toComponent(
  item: Scenario,
  index: 0 | 1,
  now: number,
  bucketSeconds: number,
): RawComponent {
  const lastFull = Math.floor(now / bucketSeconds) * bucketSeconds;
  const end = lastFull - item.lag * bucketSeconds;
  const buckets = Math.round((item.hours * HOUR) / bucketSeconds);
  const pattern = item.patterns[index];
  const component: RawComponent = { events: [], watched: new Set() };
  for (let i = 0; i < buckets; i += 1) {
    const start = end - (buckets - i) * bucketSeconds;
    const inGap = item.gaps.some(
      gap =>
        gap.component === index &&
        i >= Math.floor(gap.at * buckets) &&
        i < Math.floor(gap.at * buckets) + gap.buckets,
    );
    const { good, bad } = pattern[i % pattern.length]!;
    // The first bucket is always there, so that every indicator has a record.
    if (!inGap || i === 0) {
      component.watched.add(start);
      for (let n = 0; n < good + bad; n += 1) {
        component.events.push({
          at: start + (n % bucketSeconds),
          good: n < good,
        });
      }
    }
  }
  return component;
}

function toRaw(item: Scenario): { raw: RawSlo; slo: CatalogSlo } {
  const now = Date.parse(`${item.day}T12:00:00Z`) / 1000 + item.nowOffset;
  const { unit, value, calendar } = calendarOf(item, now);
  const isRolling = item.window.kind === 'rolling';
  const sliceSeconds =
    Number(item.slice.slice(0, -1)) * (item.slice.endsWith('h') ? HOUR : 60);
  const slices = item.method !== 'Occurrences';
  const bucketSeconds = slices && sliceSeconds % 300 !== 0 ? 60 : 300;
  const count = item.composite ? 2 : 1;
  const targets = slices
    ? [item.targets[0], item.targets[0]]
    : [...item.targets];
  const parts = targets.slice(0, count).map((target, i) => ({
    target,
    weight: item.composite ? item.weights[i]! : 1,
    sliceTarget: item.sliceTargets[i]!,
  }));
  const raw: RawSlo = {
    method: item.method as RawSlo['method'],
    composite: item.composite,
    parts,
    components: ([0, 1] as const)
      .slice(0, count)
      .map(index => toComponent(item, index, now, bucketSeconds)),
    bucketSeconds,
    sliceSeconds,
    ...(isRolling
      ? { rolling: value * NOMINAL[unit]! }
      : { calendar: walkToWindow(calendar, unit, value, now) }),
    nominalSeconds: value * NOMINAL[unit]!,
    exclusions: item.exclusions.map(({ ago, seconds }) => ({
      start: now - ago,
      end: now - ago + seconds,
    })),
    missingDataIsBad: item.missingDataIsBad,
    now,
    staleAfterSeconds: 900,
  };
  const definition: SloDefinition = {
    ref: 'slo:default/s',
    title: 's',
    budgetingMethod: raw.method,
    window: {
      duration: item.window.duration,
      isRolling,
      ...(!isRolling && { calendar }),
    },
    objectives: parts.map((part, i) => ({
      name: String(i),
      target: part.target,
      compositeWeight: part.weight,
      ...(slices && {
        timeSliceTarget: part.sliceTarget,
        timeSliceWindow: item.slice,
      }),
      indicator: { kind: 'ratio', counter: true, good: query, total: query },
    })),
    composite: item.composite,
    missingDataIsBad: item.missingDataIsBad,
  };
  const slo: CatalogSlo = {
    definition,
    windowSeconds: raw.nominalSeconds,
    issues: [],
    valid: true,
    digests: parts.map((_, i) => `d${i}`),
    bucketSeconds: parts.map(() => bucketSeconds),
  };
  return { raw, slo };
}

/** The same events as the record keeps them. */
function toRecord({ components, bucketSeconds }: RawSlo): MemoryRecord {
  return MemoryRecord.create({
    batches: components.map(({ events, watched }, i) => {
      const deltas = new Map(
        [...watched].map(bucket => [
          bucket,
          { bucket, good: 0, total: 0, observedSeconds: bucketSeconds },
        ]),
      );
      for (const { at, good } of events) {
        const delta = deltas.get(
          Math.floor(at / bucketSeconds) * bucketSeconds,
        )!;
        delta.total += 1;
        delta.good += good ? 1 : 0;
      }
      return {
        digest: `d${i}`,
        source: 's',
        bucketSeconds,
        deltas: [...deltas.values()],
      };
    }),
  });
}

function toReader({ exclusions }: RawSlo): ExclusionReader {
  return {
    async occurrences(requests) {
      return new Map(
        requests.map(({ ref, range }) => [
          ref,
          exclusions
            .filter(({ start, end }) => start < range.end && end > range.start)
            .map(({ start, end }, id) => ({
              id: String(id),
              kind: 'maintenance' as const,
              reason: 'r',
              start: toIso(start),
              end: toIso(end),
            })),
        ]),
      );
    },
  };
}

async function evaluate(raw: RawSlo, slo: CatalogSlo) {
  const options = {
    staleAfterSeconds: raw.staleAfterSeconds,
    now: new Date(raw.now * 1000),
  };
  const [facts] = await gatherFacts({
    ...options,
    slos: [slo],
    attempts: { byDigests: async () => [] },
    record: toRecord(raw),
    exclusions: toReader(raw),
    whyNotPulled: () => undefined,
  });
  return evaluateSlo({ ...options, slo, facts: facts! }).status;
}

type Figure = number | string | null | undefined;
type Figures = Record<string, Figure>;

/** Counts and states must be the same; figures the same to what a double can hold, or to 1e-9 where ratios add up. */
function differences(
  actual: Figures,
  expected: Figures,
  tolerance: number,
): string[] {
  const differs = (a: Figure, b: Figure) =>
    typeof a === 'number' && typeof b === 'number' && !Number.isSafeInteger(b)
      ? Math.abs(a - b) > tolerance * Math.max(1, Math.abs(b))
      : (a ?? null) !== (b ?? null) &&
        !(
          typeof a === 'number' &&
          typeof b === 'number' &&
          Math.abs(a - b) <= tolerance
        );
  return Object.keys(expected)
    .filter(key => differs(actual[key], expected[key]))
    .map(key => `${key}: ${actual[key]}, expected ${expected[key]}`);
}

const prefixed = (prefix: string, figures: Figures): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [`${prefix}.${key}`, value]),
  );

const exactnessOf = ({ method }: RawSlo) =>
  method === 'RatioTimeslices' ? 1e-9 : 2e-12;

const remaining = (spent: number | null) => (spent === null ? null : 1 - spent);

describe('evaluation', () => {
  it('equals a recomputation from raw events, for every method, window, weight, gap and exclusion', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(scenario, async item => {
        const { raw, slo } = toRaw(item);
        const expected = bruteForce(raw);
        const status = await evaluate(raw, slo);
        const exact = exactnessOf(raw);

        const { good, total, slices } = expected;
        const isSingle = !raw.composite && (total[0] ?? 0) > 0;
        const hasSlices = raw.method !== 'Occurrences';
        // On the very line between two verdicts the last digit of a double decides.
        const onTheLine =
          Math.abs((expected.sure ?? 0) - 1) < 1e-9 ||
          Math.abs(expected.coverage - 0.95) < 1e-9;
        const last = status.trend.at(-1) ?? null;
        const wanted: Figures = {
          coverage: expected.coverage,
          remaining: remaining(
            status.state === 'exhausted'
              ? expected.spent ?? expected.sure
              : expected.spent,
          ),
          ...prefixed('burn', expected.burnRates),
          ...(isSingle && { good: good[0], total: total[0] }),
          ...(hasSlices && {
            measured: slices.measured,
            bad: slices.bad,
            empty: slices.empty,
            unknown: slices.unknown,
          }),
          ...(status.withoutExclusions && {
            unexcluded: remaining(expected.unexcluded),
          }),
          ...(!onTheLine && { state: expected.state }),
          ...(last !== null && { last: remaining(expected.spent) }),
        };
        const found: Figures = {
          coverage: status.coverage,
          remaining: status.errorBudgetRemaining,
          ...prefixed('burn', status.burnRates),
          good: status.good,
          total: status.total,
          ...status.slices,
          unexcluded: status.withoutExclusions?.errorBudgetRemaining,
          state: status.state,
          last,
        };
        expect(differences(found, wanted, exact)).toEqual([]);
        const kind = `${raw.method} ${item.window.kind} ${status.state}`;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      { numRuns: 400 },
    );
    // The property must not hold for want of cases.
    for (const method of ['Occurrences', 'Timeslices', 'RatioTimeslices']) {
      for (const state of ['exhausted', 'unknown', 'healthy']) {
        const kinds = [...seen.keys()].filter(
          kind => kind.startsWith(method) && kind.endsWith(state),
        );
        expect({ method, state, found: kinds.length > 0 }).toMatchObject({
          found: true,
        });
      }
    }
  }, 180_000);

  it('keeps the figures of every component beside the composite', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async item => {
        const { raw, slo } = toRaw({ ...item, composite: true });
        const { objectives } = await evaluate(raw, slo);
        for (const [i, row] of objectives.entries()) {
          const alone = bruteForce({
            ...raw,
            composite: false,
            parts: [{ ...raw.parts[i]!, weight: 1 }],
            components: [raw.components[i]!],
          });
          const { weight, errorBudgetRemaining }: ObjectiveStatus = row;
          expect(weight).toBe(raw.parts[i]!.weight);
          const spent =
            row.state === 'exhausted' ? alone.spent ?? alone.sure : alone.spent;
          expect(
            differences(
              { remaining: errorBudgetRemaining },
              { remaining: remaining(spent) },
              exactnessOf(raw),
            ),
          ).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

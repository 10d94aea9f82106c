import { SloDefinition } from '@callboard/backstage-plugin-slo-common';
import fc from 'fast-check';
import { CatalogSlo } from '../../definitions/CatalogSlo';
import { ExclusionReader } from '../../exclusions/ExclusionReader';
import { toIso } from '../../lib/buckets';
import { MemoryRecord } from '../../lib/record/memory';
import { RawComponent, RawSlo } from './bruteForce';
import { moveWall, wallClock, walkToWindow } from './wallClock';

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

/** An SLO with its past: every method, window, zone, weight, gap and exclusion that can be combined. */
export const scenario = fc.record({
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

export type Scenario = typeof scenario extends fc.Arbitrary<infer T>
  ? T
  : never;

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

/** The scenario as raw events, and the SLO as the catalog has it. */
export function toRaw(item: Scenario): { raw: RawSlo; slo: CatalogSlo } {
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
export function toRecord({ components, bucketSeconds }: RawSlo): MemoryRecord {
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

/** The exclusions as evaluation reads them. */
export function toReader({ exclusions }: RawSlo): ExclusionReader {
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

import { ServiceEvent } from '@callboard/backstage-plugin-slo-common';
import { DefinitionTerms } from '../../definitions/VersionReader';
import {
  bucketsUntil,
  createSlo,
} from '../../evaluation/__testUtils__/createSlo';
import { toIso } from '../../lib/buckets';
import { MemoryRecord } from '../../lib/record/memory';
import { readHistory, ReadHistoryOptions } from './readHistory';

const NOON = Date.parse('2026-03-02T12:00:00Z') / 1000;
const HOUR = 3_600;

/** Two days; in the last one, an hour from 02:00 on has one bad event in ten. */
const record = MemoryRecord.create({
  batches: [
    bucketsUntil(
      NOON,
      Array.from({ length: 576 }, (_, i) => (i >= 456 && i < 468 ? 1 : 0)),
    ),
  ],
});

const read = (options: Partial<ReadHistoryOptions> = {}) =>
  readHistory({
    slo: createSlo(),
    request: { points: 24 },
    record,
    now: new Date(NOON * 1000),
    ...options,
  });

const terms = (since: number, target: number): DefinitionTerms => ({
  since,
  budgetingMethod: 'Occurrences',
  window: { duration: '1d', isRolling: true },
  objectives: [{ name: '0', target }],
});

const event = (id: string, start: number, end?: number): ServiceEvent => ({
  source: 'ci',
  id,
  kind: 'deploy',
  title: `deploy ${id}`,
  start: toIso(start),
  ...(end && { end: toIso(end) }),
  entityRefs: ['component:default/checkout'],
});

describe('readHistory', () => {
  it('gives counts, burn rate and the budget of the window that ends with each point', async () => {
    const { points, stepSeconds, windowRange } = await read();
    expect(stepSeconds).toBe(HOUR);
    expect(points).toHaveLength(24);
    expect(points[14]).toEqual({
      start: '2026-03-02T02:00:00.000Z',
      end: '2026-03-02T03:00:00.000Z',
      good: 108,
      total: 120,
      observedSeconds: HOUR,
      sli: 0.9,
      burnRate: 10,
      // 12 of 2,880 events of the last day.
      errorBudgetRemaining: 0.583333333333,
      coverage: 1,
    });
    expect(points[13]?.errorBudgetRemaining).toBe(1);
    expect(windowRange).toEqual({
      start: '2026-03-01T12:00:00.000Z',
      end: '2026-03-02T12:00:00.000Z',
    });
  });

  it("judges the past under its day's target", async () => {
    const changed = NOON - 9 * HOUR - 300;
    const { points, target } = await read({
      versions: {
        versionsOf: async () =>
          new Map([
            ['slo:default/s', [terms(NOON - 1e6, 0.5), terms(changed, 0.99)]],
          ]),
      },
    });
    expect(target).toBe(0.99);
    expect(points.map(point => point.target)).toEqual([
      ...Array.from({ length: 14 }, () => 0.5),
      ...Array.from({ length: 10 }, () => undefined),
    ]);
    expect(points[13]).toMatchObject({ target: 0.5, burnRate: 0 });
    expect(points[14]).toMatchObject({ burnRate: 10 });
  });

  it('takes exclusions out of points and of the windows behind them', async () => {
    const excluded = {
      id: 'x',
      kind: 'maintenance' as const,
      reason: 'drill',
      start: '2026-03-02T02:01:00.000Z',
      end: '2026-03-02T02:59:00.000Z',
    };
    const { points, exclusions, burns } = await read({
      exclusions: {
        occurrences: async requests =>
          new Map(requests.map(({ ref }) => [ref, [excluded]])),
      },
    });
    expect(exclusions).toEqual([excluded]);
    expect(burns).toEqual([]);
    expect(points[14]).toMatchObject({
      total: 0,
      excludedSeconds: HOUR,
      burnRate: null,
      errorBudgetRemaining: 1,
    });
    expect(points[23]?.errorBudgetRemaining).toBe(1);
  });

  it('names what happened in a burn or within the hour before it', async () => {
    const start = NOON - 10 * HOUR;
    const { burns, events } = await read({
      events: {
        eventsOf: async () => [
          event('old', NOON - 26 * HOUR),
          event('early', start - HOUR - 1),
          event('hour', start - HOUR),
          event('cause', start - 60),
          event('reaction', start + 600, start + 900),
          event('after', start + HOUR),
        ],
      },
    });
    expect(events?.map(({ id }) => id)).toEqual([
      'early',
      'hour',
      'cause',
      'reaction',
      'after',
    ]);
    expect(burns).toHaveLength(1);
    expect(burns?.[0]).toMatchObject({
      start: '2026-03-02T02:00:00.000Z',
      end: '2026-03-02T03:00:00.000Z',
      peakBurnRate: 10,
    });
    expect(burns?.[0]?.budgetSpent).toBeCloseTo(12 / 28.8, 9);
    expect(burns?.[0]?.events.map(({ id }) => id)).toEqual([
      'cause',
      'reaction',
      'hour',
    ]);
  });

  it('begins with a full budget in every calendar window', async () => {
    const { points, windowRange } = await read({
      slo: createSlo({
        window: {
          duration: '1d',
          isRolling: false,
          calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'UTC' },
        },
      }),
      request: { points: 36, from: NOON - 36 * HOUR },
    });
    // The window that ends at midnight, then the one that begins there.
    expect(points[23]?.end).toBe('2026-03-02T00:00:00.000Z');
    expect(points.slice(23, 28).map(p => p.errorBudgetRemaining)).toEqual([
      1, 1, 1, 0.583333333333, 0.583333333333,
    ]);
    expect(points[24]?.coverage).toBe(1);
    expect(windowRange?.start).toBe('2026-03-02T00:00:00.000Z');
  });

  it('counts complete slices, on their own grid', async () => {
    const { points, stepSeconds } = await read({
      slo: createSlo({
        budgetingMethod: 'Timeslices',
        promises: [
          { target: 0.9, timeSliceTarget: 0.96, timeSliceWindow: '2h' },
        ],
      }),
      request: { points: 5 },
      now: new Date((NOON + 600) * 1000),
    });
    expect(stepSeconds).toBe(3 * 2 * HOUR);
    expect(points.map(({ slices }) => slices?.bad)).toEqual([0, 0, 1, 0]);
    expect(points.at(-1)).toMatchObject({
      end: '2026-03-02T12:00:00.000Z',
      slices: { measured: 3, bad: 0, divisor: 3 },
      errorBudgetRemaining: 0.166666666667,
    });
  });

  it('judges a composite as a whole by the components, weights and targets of the day', async () => {
    const parts = (weights: number[]) =>
      weights.map((weight, index) => ({
        name: String(index),
        target: 0.9,
        weight,
      }));
    const version = (since: number, weights: number[]): DefinitionTerms => ({
      ...terms(since, 0.9),
      objectives: parts(weights),
    });
    const steady = (bad: number, digest: string) =>
      bucketsUntil(
        NOON,
        Array.from({ length: 576 }, () => bad),
        digest,
      );
    const { points, target, objective } = await read({
      slo: createSlo({
        composite: true,
        promises: [
          { target: 0.9, compositeWeight: 1 },
          { target: 0.8, compositeWeight: 2 },
        ],
      }),
      record: MemoryRecord.create({
        batches: [steady(1, 'd0'), steady(2, 'd1')],
      }),
      request: { points: 3 },
      versions: {
        versionsOf: async () =>
          new Map([
            [
              'slo:default/s',
              [
                version(NOON - 1e6, [0.5]),
                version(NOON - 12 * HOUR, [0.5, 0.25]),
                version(NOON - 4 * HOUR, [1, 2]),
              ],
            ],
          ]),
      },
    });
    expect([objective, target]).toEqual(['', 0]);
    expect(points.map(point => [point.burnRate, point.target])).toEqual([
      // The second component joined later.
      [0.5, 0.9],
      [0.5 + 0.25 * 2, 0.9],
      [1 + 2, undefined],
    ]);
    expect(points.map(point => point.errorBudgetRemaining)).toEqual([
      0.5, 0, -2,
    ]);
    // There is no one budget for all of them.
    expect(points.map(({ burnDown }) => burnDown)).toEqual([null, null, null]);
  });
});

import {
  HistoryPoint,
  SloHistory,
} from '@callboard/backstage-plugin-slo-common';
import { budgetDays, daysQuery } from './budgetDays';

const NOW = Date.parse('2026-11-20T13:47:00Z');

describe('what is asked for', () => {
  it('are steps of three hours from midnight UTC, 90 days with today', () => {
    const { from, to, points } = daysQuery(NOW);
    expect([from, to]).toEqual([
      '2026-08-23T00:00:00.000Z',
      '2026-11-20T12:00:00.000Z',
    ]);
    expect((Date.parse(to) - Date.parse(from)) / points).toBe(3 * 3_600_000);
  });

  it.each([
    '2026-11-20T00:00:00Z',
    '2026-11-20T02:59:59Z',
    '2026-11-20T03:00:00Z',
    '2026-11-20T23:59:59Z',
  ])('are 90 days, the last perhaps not over, also at %s', now => {
    const { from, to, points } = daysQuery(Date.parse(now));
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    expect(Math.ceil(days)).toBe(90);
    expect(points).toBe(days * 8);
  });
});

describe('the kind of a day', () => {
  const point = (
    hour: number,
    overrides: Partial<HistoryPoint> = {},
  ): HistoryPoint => ({
    start: `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`,
    end: `2026-11-20T${String(hour + 3).padStart(2, '0')}:00:00Z`,
    good: 1000,
    total: 1000,
    observedSeconds: 3 * 3600,
    sli: 1,
    burnRate: 0,
    errorBudgetRemaining: 0.5,
    ...overrides,
  });
  const dayOf = (...points: HistoryPoint[]) => {
    const history: SloHistory = {
      ref: 'slo:default/x',
      objective: '0',
      target: 0.999,
      window: { duration: '30d', isRolling: true },
      stepSeconds: 3 * 3600,
      points,
      asOf: null,
    };
    return budgetDays(history)[0];
  };

  it('weighs burn rates by what was counted, not by time', () => {
    const day = dayOf(
      point(0, { burnRate: 10, total: 100, good: 99 }),
      point(3, { burnRate: 0, total: 900, good: 900 }),
    );
    expect(day?.burnRate).toBe(1);
    expect(day?.kind).toBe('within');
  });

  it.each<[string, Partial<HistoryPoint>]>([
    ['within', { burnRate: 1 }],
    ['fast', { burnRate: 1.1 }],
    ['heavy', { burnRate: 3.5 }],
    ['exhausted', { burnRate: 0, errorBudgetRemaining: 0 }],
    ['quiet', { burnRate: null, total: 0, good: 0 }],
    ['unknown', { burnRate: null, total: 0, good: 0, observedSeconds: 0 }],
    ['excluded', { burnRate: 5, excludedSeconds: 2 * 3600 }],
  ])('is %s', (kind, overrides) => {
    expect(dayOf(point(0, overrides))?.kind).toBe(kind);
  });

  it('stays exhausted though nothing was measured since', () => {
    const blind = { observedSeconds: 0, total: 0, good: 0, burnRate: null };
    expect(
      dayOf(point(0, { ...blind, errorBudgetRemaining: -0.2 }))?.kind,
    ).toBe('exhausted');
  });

  it('counts slices where the method has them', () => {
    const slices = (measured: number) => ({
      slices: { measured, bad: 0, empty: 0, unknown: 0 },
    });
    const day = dayOf(
      point(0, { burnRate: 4, ...slices(1) }),
      point(3, { burnRate: 0, ...slices(3) }),
    );
    expect(day?.burnRate).toBe(1);
  });
});

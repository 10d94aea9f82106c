import fc from 'fast-check';
import { randomAt } from './random';
import { EventShape, ValueShape, minuteOf, valueAt } from './shape';

const START = Date.UTC(2026, 4, 20, 12) / 1000;
const HOUR = 3600;
const minutes = fc.integer({ min: -30 * 24 * 60, max: 7 * 24 * 60 });

describe('randomAt', () => {
  it('gives the same number for the same arguments, within [0, 1)', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (seed, index) => {
        const value = randomAt(seed, index);
        expect(value).toBe(randomAt(seed, index));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(1);
      }),
    );
  });

  it('never changes between versions: recorded samples would become revisions', () => {
    expect([0, 1, 2].map(index => randomAt('seed', index))).toEqual([
      0.033343476010486484, 0.9498909888789058, 0.07608804851770401,
    ]);
  });

  it('spreads evenly', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => randomAt('s', i));
    const mean = values.reduce((a, b) => a + b) / values.length;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(new Set(values).size).toBeGreaterThan(9_990);
  });
});

describe('minuteOf', () => {
  const shape: EventShape = {
    kind: 'events',
    perMinute: 500,
    badRatio: 0.01,
    incidents: [
      { story: 'x', fromHours: -2, hours: 1, badRatio: 0.5, everyDays: 7 },
    ],
    unwatched: [{ fromHours: -10, hours: 3 }],
  };
  const at = (hoursFromStart: number) =>
    minuteOf('slo', shape, START, START + hoursFromStart * HOUR);

  it('counts no more good events than events, the same every time', () => {
    fc.assert(
      fc.property(minutes, offset => {
        const minute = START + offset * 60;
        const counts = minuteOf('slo', shape, START, minute);
        expect(counts).toEqual(minuteOf('slo', shape, START, minute));
        const { good, total } = counts ?? { good: 0, total: 0 };
        expect(good).toBeGreaterThanOrEqual(0);
        expect(total).toBeGreaterThanOrEqual(good);
      }),
    );
  });

  it('is worse during an incident, and again a week later and earlier', () => {
    for (const hours of [-1.5, 7 * 24 - 1.5, -7 * 24 - 1.5]) {
      const { good, total } = at(hours) ?? { good: 1, total: 1 };
      expect(good / total).toBeCloseTo(0.5, 1);
    }
    const { good, total } = at(-3.5) ?? { good: 0, total: 1 };
    expect(good / total).toBeGreaterThan(0.95);
  });

  it('counts nothing, not zero, while nobody watched', () => {
    expect(at(-8)).toBeUndefined();
    expect(at(-6.5)).toBeDefined();
  });

  it('is quieter at night and on weekends', () => {
    const total = (iso: string) =>
      minuteOf('slo', shape, START, Date.parse(iso) / 1000)?.total ?? 0;
    expect(total('2026-05-19T15:00Z')).toBeGreaterThan(
      2 * total('2026-05-19T03:00Z'),
    );
    expect(total('2026-05-19T15:00Z')).toBeGreaterThan(
      total('2026-05-23T15:00Z'),
    );
  });
});

describe('Sundays', () => {
  const shape: EventShape = {
    kind: 'events',
    perMinute: 500,
    badRatio: 0,
    sundays: { fromHour: 2, hours: 1, badRatio: 1 },
  };
  it.each([
    ['2026-05-24T02:00Z', true],
    ['2026-05-24T02:59Z', true],
    ['2026-05-24T03:00Z', false],
    ['2026-05-24T01:59Z', false],
    ['2026-05-23T02:30Z', false],
    ['1970-01-04T02:30Z', true],
  ])('are bad on purpose at %s: %s', (iso, bad) => {
    const counts = minuteOf('slo', shape, START, Date.parse(iso) / 1000);
    expect(counts?.good === 0).toBe(bad);
  });
});

describe('valueAt', () => {
  const shape: ValueShape = {
    kind: 'value',
    value: 10,
    spread: 2,
    incidents: [{ story: 'x', fromHours: 1, hours: 1, value: 100 }],
    unwatched: [{ fromHours: 3, hours: 1 }],
  };
  const at = (hours: number) =>
    valueAt('slo', shape, START, START + hours * HOUR);

  it('strays around what is usual, the same way every time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 0 }), hours => {
        expect(at(hours)).toBe(at(hours));
        expect(at(hours)).toBeGreaterThanOrEqual(8);
        expect(at(hours)).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('shows incidents, and nothing while nobody looked', () => {
    expect(at(1.5)).toBeGreaterThan(90);
    expect(at(3.5)).toBeUndefined();
  });
});

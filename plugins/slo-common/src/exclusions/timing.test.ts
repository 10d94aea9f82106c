import fc from 'fast-check';
import {
  checkExclusionTiming,
  exclusionOccurrences,
  ExclusionTiming,
} from './timing';

const seconds = (iso: string) => Date.parse(iso) / 1000;
const occurrences = (timing: ExclusionTiming, from: string, to: string) =>
  exclusionOccurrences(timing, { start: seconds(from), end: seconds(to) }).map(
    ({ start, end }) =>
      `${new Date(start * 1000).toISOString().slice(0, 16)} +${
        (end - start) / 60
      }m`,
  );
const berlin = (start: string, end: string, recurrence?: string) => ({
  start,
  end,
  timeZone: 'Europe/Berlin',
  recurrence,
});
const YEAR = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'] as const;

describe('exclusionOccurrences', () => {
  it.each<[string, ExclusionTiming, readonly [string, string], string[]]>([
    [
      'takes times without a zone as UTC',
      { start: '2026-03-01T02:00', end: '2026-03-01T04:00' },
      YEAR,
      ['2026-03-01T02:00 +120m'],
    ],
    [
      'takes an offset at its word',
      {
        start: '2026-03-01T02:00+05:30',
        end: '2026-03-01T04:00Z',
        timeZone: 'Europe/Berlin',
      },
      YEAR,
      ['2026-02-28T20:30 +450m'],
    ],
    [
      'begins a skipped hour with the first instant that exists',
      berlin('2026-03-29T02:30', '2026-03-29T04:00'),
      YEAR,
      ['2026-03-29T01:00 +60m'],
    ],
    [
      'has nothing left of what lies within a skipped hour',
      berlin('2026-03-28T02:15', '2026-03-28T02:45', 'FREQ=DAILY;COUNT=3'),
      YEAR,
      ['2026-03-28T01:15 +30m', '2026-03-30T00:15 +30m'],
    ],
    [
      'covers a repeated hour both times',
      berlin('2026-10-25T02:00', '2026-10-25T02:30'),
      YEAR,
      ['2026-10-25T00:00 +90m'],
    ],
    [
      'keeps the wall clock across the change to summer',
      berlin('2026-03-22T01:00', '2026-03-22T04:00', 'FREQ=WEEKLY;COUNT=3'),
      YEAR,
      [
        '2026-03-22T00:00 +180m',
        '2026-03-29T00:00 +120m',
        '2026-04-04T23:00 +180m',
      ],
    ],
    [
      'keeps the wall clock across the change to winter',
      berlin('2026-10-18T01:00', '2026-10-18T04:00', 'FREQ=WEEKLY;COUNT=3'),
      YEAR,
      [
        '2026-10-17T23:00 +180m',
        '2026-10-24T23:00 +240m',
        '2026-11-01T00:00 +180m',
      ],
    ],
    [
      'shifts by half an hour where the zone does',
      {
        start: '2026-10-04T01:45',
        end: '2026-10-04T03:00',
        timeZone: 'Australia/Lord_Howe',
      },
      YEAR,
      ['2026-10-03T15:15 +45m'],
    ],
    [
      'begins a day that has no midnight with its first instant',
      {
        start: '2026-09-06T00:00',
        end: '2026-09-06T02:00',
        timeZone: 'America/Santiago',
      },
      YEAR,
      ['2026-09-06T04:00 +60m'],
    ],
    [
      'finds the first Sunday of each month',
      berlin('2026-03-01T02:00', '2026-03-01T04:00', 'FREQ=MONTHLY;BYDAY=1SU'),
      ['2026-03-01T00:00:00Z', '2026-06-01T00:00:00Z'],
      [
        '2026-03-01T01:00 +120m',
        '2026-04-05T00:00 +120m',
        '2026-05-03T00:00 +120m',
      ],
    ],
    [
      'ends an endless recurrence with the range, which may lie years ahead',
      berlin('2016-01-01T02:00', '2016-01-01T03:00', 'FREQ=DAILY'),
      ['2026-07-01T00:00:00Z', '2026-07-03T00:00:00Z'],
      ['2026-07-01T00:00 +60m', '2026-07-02T00:00 +60m'],
    ],
    [
      'gives the one that reaches into the range whole',
      berlin('2026-01-05T20:00', '2026-01-06T06:00', 'FREQ=DAILY'),
      ['2026-02-01T03:00:00Z', '2026-02-01T04:00:00Z'],
      ['2026-01-31T19:00 +600m'],
    ],
    [
      'includes the day of UNTIL',
      berlin(
        '2026-01-05T02:00',
        '2026-01-05T03:00',
        'FREQ=DAILY;UNTIL=20260106',
      ),
      YEAR,
      ['2026-01-05T01:00 +60m', '2026-01-06T01:00 +60m'],
    ],
    [
      'takes UNTIL with a Z as an instant, not as a wall clock',
      berlin(
        '2026-01-05T02:00',
        '2026-01-05T03:00',
        'FREQ=DAILY;UNTIL=20260106T010000Z',
      ),
      YEAR,
      ['2026-01-05T01:00 +60m', '2026-01-06T01:00 +60m'],
    ],
    [
      'counts the first occurrence even where the rule would not',
      berlin(
        '2026-01-06T02:00',
        '2026-01-06T03:00',
        'FREQ=WEEKLY;BYDAY=SU;UNTIL=20260112',
      ),
      YEAR,
      ['2026-01-06T01:00 +60m', '2026-01-11T01:00 +60m'],
    ],
    [
      'finds leap days',
      {
        start: '2024-02-29T00:00',
        end: '2024-03-01T00:00',
        recurrence: 'FREQ=YEARLY',
      },
      ['2025-01-01T00:00:00Z', '2029-01-01T00:00:00Z'],
      ['2028-02-29T00:00 +1440m'],
    ],
    [
      'has none where the rule never comes true',
      {
        start: '2026-02-01T00:00',
        end: '2026-02-01T01:00',
        recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      },
      ['2027-01-01T00:00:00Z', '2030-01-01T00:00:00Z'],
      [],
    ],
  ])('%s', (_, timing, [from, to], expected) => {
    expect(checkExclusionTiming(timing)).toEqual([]);
    expect(occurrences(timing, from, to)).toEqual(expected);
  });

  const zones = ['UTC', 'Europe/Berlin', 'America/Santiago', 'Asia/Kathmandu'];
  const rules = [
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,SU;INTERVAL=2',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=HOURLY;INTERVAL=7',
    'FREQ=DAILY;COUNT=40',
  ];
  const timings = fc.record({
    startMinutes: fc.integer({ min: 0, max: 400 * 1440 }),
    lengthMinutes: fc.integer({ min: 1, max: 3 * 1440 }),
    timeZone: fc.constantFrom(...zones),
    recurrence: fc.option(fc.constantFrom(...rules), { nil: undefined }),
  });
  const wall = (minutes: number) =>
    new Date(Date.UTC(2025, 0, 1) + minutes * 60_000)
      .toISOString()
      .slice(0, 16);
  const DAY = 86_400;
  const BASE = seconds('2025-06-01T00:00:00Z');

  it('gives the same for a range as for its parts', () => {
    fc.assert(
      fc.property(
        timings,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 60 * 24 }),
        fc.integer({ min: 1, max: 60 * 24 }),
        ({ startMinutes, lengthMinutes, ...rest }, day, first, second) => {
          const timing = {
            ...rest,
            start: wall(startMinutes),
            end: wall(startMinutes + lengthMinutes),
          };
          fc.pre(checkExclusionTiming(timing).length === 0);
          const start = BASE + day * DAY;
          const middle = start + first * 60;
          const end = middle + second * 60;
          const whole = exclusionOccurrences(timing, { start, end });
          const parts = [
            ...exclusionOccurrences(timing, { start, end: middle }),
            ...exclusionOccurrences(timing, { start: middle, end }),
          ];
          const keys = (spans: { start: number; end: number }[]) =>
            [...new Set(spans.map(span => `${span.start} ${span.end}`))].sort();
          expect(keys(parts)).toEqual(keys(whole));
          for (const span of whole) {
            expect(span.start).toBeLessThan(end);
            expect(span.end).toBeGreaterThan(start);
            expect(
              Math.abs(span.end - span.start - lengthMinutes * 60),
            ).toBeLessThanOrEqual(7200);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('checkExclusionTiming', () => {
  const good = { start: '2026-03-01T02:00', end: '2026-03-01T04:00' };
  it.each<[string, Partial<ExclusionTiming>, string]>([
    ['a date alone', { start: '2026-03-01' }, 'start invalid-date-time'],
    [
      'a day that is none',
      { end: '2026-02-30T02:00' },
      'end invalid-date-time',
    ],
    [
      'an hour that is none',
      { end: '2026-03-01T25:00' },
      'end invalid-date-time',
    ],
    [
      'an offset for a zone',
      { timeZone: '+02:00' },
      'timeZone invalid-time-zone',
    ],
    [
      'an unknown zone',
      { timeZone: 'Europe/Atlantis' },
      'timeZone invalid-time-zone',
    ],
    [
      'an end before the start',
      { end: '2026-03-01T01:00' },
      'end out-of-range',
    ],
    ['no length', { end: good.start }, 'end out-of-range'],
    [
      'a rule without a frequency',
      { recurrence: 'INTERVAL=2' },
      'recurrence invalid-recurrence',
    ],
  ])('refuses %s', (_, change, expected) => {
    const problems = checkExclusionTiming({ ...good, ...change });
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      expected,
    ]);
  });
});

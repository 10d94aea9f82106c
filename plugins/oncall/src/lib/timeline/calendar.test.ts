import { Temporal } from 'temporal-polyfill';
import { daysOf, mondayOf, weeksFrom, weeksOf } from './calendar';

const week = (zone: string, monday: string) =>
  weeksFrom(zone, Temporal.PlainDate.from(monday), 1);

it.each([
  ['2026-11-26T12:00:00Z', 'Europe/Berlin', '2026-11-23'],
  ['2026-11-22T23:30:00Z', 'Europe/Berlin', '2026-11-23'],
  ['2026-11-22T23:30:00Z', 'UTC', '2026-11-16'],
  ['2026-11-23T03:00:00Z', 'America/Chicago', '2026-11-16'],
])('%s in %s is in the week of %s', (iso, zone, monday) => {
  expect(mondayOf(zone, Date.parse(iso)).toString()).toBe(monday);
});

it.each([
  [
    'Europe/Berlin',
    '2026-03-23',
    167,
    { date: '2026-03-29', hours: 23, shift: 60 },
  ],
  [
    'Europe/Berlin',
    '2026-10-19',
    169,
    { date: '2026-10-25', hours: 25, shift: -60 },
  ],
  [
    'Australia/Lord_Howe',
    '2026-03-30',
    168.5,
    { date: '2026-04-05', hours: 24.5, shift: -30 },
  ],
  // Midnight itself is skipped there.
  [
    'America/Santiago',
    '2026-08-31',
    167,
    { date: '2026-09-06', hours: 23, shift: 60 },
  ],
])('in %s the week of %s has %s hours', (zone, monday, hours, changed) => {
  const span = week(zone, monday);
  expect((span.end - span.start) / 3_600_000).toBe(hours);
  const days = daysOf(zone, span);
  expect(days).toHaveLength(7);
  expect(days.filter(day => day.shift !== 0)).toMatchObject([changed]);
});

it('days cover a span without a hole, whole ones at its edges', () => {
  const start = Date.parse('2026-11-25T12:00:00Z');
  const days = daysOf('Asia/Tokyo', { start, end: start + 3 * 86_400_000 });
  expect(days.map(({ date }) => date)).toEqual([
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
  ]);
  expect(days[0]?.start).toBeLessThan(start);
  days.slice(1).forEach((day, i) => expect(day.start).toBe(days[i]?.end));
});

it('weeks have their number and their dates, across months too', () => {
  const span = weeksFrom(
    'Europe/Berlin',
    Temporal.PlainDate.from('2026-11-23'),
    2,
  );
  expect(
    weeksOf(daysOf('Europe/Berlin', span)).map(({ title, dates }) => [
      title,
      dates,
    ]),
  ).toEqual([
    ['Week 48', '23 – 29 Nov'],
    ['Week 49', '30 Nov – 6 Dec'],
  ]);
});

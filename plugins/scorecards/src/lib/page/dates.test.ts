import {
  datePresets,
  dateWords,
  daysBefore,
  readDate,
  shortDate,
  startOfQuarter,
} from './dates';

it.each([
  ['2026-03-01', 1, '2026-02-28'],
  ['2026-01-05', 30, '2025-12-06'],
])('%s less %d days is %s', (date, days, before) => {
  expect(daysBefore(date, days)).toBe(before);
});

it.each([
  ['2026-11-26', '2026-10-01'],
  ['2026-01-01', '2026-01-01'],
  ['2026-06-30', '2026-04-01'],
])('the quarter of %s began on %s', (date, start) => {
  expect(startOfQuarter(date)).toBe(start);
});

it('offers no date twice, nor the day itself', () => {
  expect(datePresets('2026-10-31', 'ago').map(({ label }) => label)).toEqual([
    '7 days ago',
    '30 days ago',
    '90 days ago',
  ]);
  expect(datePresets('2026-10-01', 'before')).toHaveLength(3);
});

it.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-20T10:00:00Z', '2026-11-20'],
  ['2026-11-26', '2026-11-26'],
  ['2026-11-27', undefined],
  ['2026-02-30', undefined],
  ['yesterday', undefined],
  [null, undefined],
])('%s is read as %s', (text, date) => {
  expect(readDate(text, '2026-11-26')).toBe(date);
});

it('says a date in full and in short', () => {
  expect(dateWords('2026-10-28')).toBe('28 October 2026');
  expect(shortDate('2026-10-28', '2026-11-26')).toBe('28 Oct');
  expect(shortDate('2025-12-28', '2026-11-26')).toBe('28 Dec 2025');
});

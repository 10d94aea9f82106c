import { Temporal } from 'temporal-polyfill';
import { recurrenceProblem, recurringWalls } from './recurrence';

describe('recurrenceProblem', () => {
  it.each([
    'FREQ=DAILY',
    'RRULE:FREQ=MONTHLY;BYDAY=1SU',
    'freq=weekly;byday=mo,su;interval=2',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;UNTIL=20270101T000000Z',
  ])('has no objection to %s', rule => {
    expect(recurrenceProblem(rule)).toBeUndefined();
  });

  it.each([
    ['no frequency', 'INTERVAL=2', 'with FREQ'],
    ['every minute', 'FREQ=MINUTELY', 'FREQ from HOURLY to YEARLY'],
    ['a part nobody knows', 'FREQ=DAILY;FOO=1', 'an RRULE of FREQ, INTERVAL'],
    ['a day that is none', 'FREQ=MONTHLY;BYMONTHDAY=40', 'legal BYMONTHDAY'],
    ['an hour before midnight', 'FREQ=DAILY;BYHOUR=-3', 'legal BYHOUR'],
    ['an interval of nothing', 'FREQ=DAILY;INTERVAL=0', 'legal INTERVAL'],
    ['a part twice', 'FREQ=DAILY;FREQ=WEEKLY', 'each part once'],
    ['two ends', 'FREQ=DAILY;COUNT=2;UNTIL=20270101', 'not both'],
    ['an end that is no day', 'FREQ=DAILY;UNTIL=20261399', 'legal UNTIL'],
    [
      'more than a rule',
      'FREQ=DAILY\nEXDATE:20260101T000000Z',
      'FREQ from HOURLY to YEARLY',
    ],
  ])('refuses %s', (_, rule, expected) => {
    expect(recurrenceProblem(rule)).toContain(expected);
  });
});

describe('recurringWalls', () => {
  const wall = (text: string) => Temporal.PlainDateTime.from(text);
  const walls = (rule: string, first: string, from: string, to: string) =>
    recurringWalls({
      rule,
      first: wall(first),
      timeZone: 'Europe/Berlin',
      from: wall(from),
      to: wall(to),
    }).map(String);

  it('includes both ends of the span', () => {
    expect(
      walls(
        'FREQ=DAILY',
        '2026-01-01T09:00',
        '2026-03-28T09:00',
        '2026-03-29T09:00',
      ),
    ).toEqual(['2026-03-28T09:00:00', '2026-03-29T09:00:00']);
  });

  it('has the first occurrence even where the rule would not', () => {
    expect(
      walls(
        'FREQ=WEEKLY;BYDAY=SU',
        '2026-01-06T02:00',
        '2026-01-05T00:00',
        '2026-01-12T00:00',
      ),
    ).toEqual(['2026-01-06T02:00:00', '2026-01-11T02:00:00']);
  });

  it('reads UNTIL with a Z on the clocks of the zone', () => {
    expect(
      walls(
        'FREQ=DAILY;UNTIL=20260106T010000Z',
        '2026-01-05T02:00',
        '2026-01-01T00:00',
        '2026-02-01T00:00',
      ),
    ).toEqual(['2026-01-05T02:00:00', '2026-01-06T02:00:00']);
  });
});

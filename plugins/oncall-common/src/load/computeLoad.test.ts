import { between } from '../ics/__testUtils__/calendar';
import { computeLoad } from './computeLoad';
import { LoadOptions } from './types';

const at = (iso: string) => Date.parse(`${iso}Z`);
const shift = (start: string, end: string, user = 'lan') => ({
  user,
  start: at(start),
  end: at(end),
});
const load = (options: Partial<LoadOptions>) =>
  computeLoad({
    shifts: [],
    range: between('2026-01-01T00:00Z', '2027-01-01T00:00Z'),
    timeZoneOf: () => 'Europe/Berlin',
    ...options,
  });

describe('computeLoad', () => {
  // 2026-03-02 is a Monday; Berlin is an hour ahead of UTC until 2026-03-29T01:00Z, two hours then.
  it.each<[string, Partial<LoadOptions>, object]>([
    [
      'a day of work',
      { shifts: [shift('2026-03-02T08:00', '2026-03-02T16:00')] },
      { hours: 8, nightHours: 0, weekendHours: 0, shifts: 1, longestHours: 8 },
    ],
    [
      'a week',
      { shifts: [shift('2026-03-02T08:00', '2026-03-09T08:00')] },
      { hours: 168, nightHours: 63, weekendHours: 48, holidayHours: 0 },
    ],
    [
      'two levels at once, and two schedules that overlap',
      {
        shifts: [
          shift('2026-03-02T08:00', '2026-03-02T16:00'),
          shift('2026-03-02T08:00', '2026-03-02T16:00'),
          shift('2026-03-02T12:00', '2026-03-02T20:00'),
        ],
      },
      { hours: 12, shifts: 1, longestHours: 12, backToBack: 0 },
    ],
    [
      'the night in which an hour is skipped',
      { shifts: [shift('2026-03-28T21:00', '2026-03-29T05:00')] },
      { hours: 8, nightHours: 8, weekendHours: 8 },
    ],
    [
      'the Sunday that has 23 hours',
      { shifts: [shift('2026-03-28T23:00', '2026-03-29T22:00')] },
      { hours: 23, nightHours: 8, weekendHours: 23 },
    ],
    [
      'the Sunday that has 25 hours',
      { shifts: [shift('2026-10-24T22:00', '2026-10-25T23:00')] },
      { hours: 25, nightHours: 10, weekendHours: 25 },
    ],
    [
      'the clocks of Lord Howe, which change by half an hour',
      {
        timeZoneOf: () => 'Australia/Lord_Howe',
        shifts: [shift('2026-10-03T11:30', '2026-10-03T20:30')],
      },
      { hours: 9, nightHours: 8.5, weekendHours: 9 },
    ],
    [
      'only what lies in the range',
      {
        range: between('2026-03-02T09:00Z', '2026-03-02T10:00Z'),
        shifts: [
          shift('2026-03-02T08:00', '2026-03-02T16:00'),
          shift('2026-03-02T10:00', '2026-03-02T16:00', 'kim'),
        ],
      },
      { hours: 1 },
    ],
    [
      'nights that are said to be otherwise',
      {
        nights: { start: '00:00', end: '06:00' },
        shifts: [shift('2026-03-02T20:00', '2026-03-03T08:00')],
      },
      { hours: 12, nightHours: 6 },
    ],
    [
      'a weekend that is said to be otherwise',
      {
        weekend: [5, 6],
        shifts: [shift('2026-03-05T23:00', '2026-03-08T23:00')],
      },
      { hours: 72, weekendHours: 48 },
    ],
    [
      'holidays by local dates',
      {
        holidaysOf: () => new Set(['2026-03-03', '2026-03-29', '2030-01-01']),
        shifts: [
          shift('2026-03-02T08:00', '2026-03-03T08:00'),
          shift('2026-03-28T20:00', '2026-03-29T23:00'),
        ],
      },
      { hours: 51, holidayHours: 9 + 23 },
    ],
    [
      'UTC where the zone is not known',
      {
        timeZoneOf: () => 'Mars/Base',
        shifts: [shift('2026-03-02T21:00', '2026-03-02T23:00')],
      },
      { timeZone: 'UTC', nightHours: 1 },
    ],
    [
      'a rest of 11 hours that is kept to the minute, and one that is not',
      {
        shifts: [
          shift('2026-03-02T08:00', '2026-03-02T20:00'),
          shift('2026-03-03T07:00', '2026-03-03T20:00'),
          shift('2026-03-04T06:59', '2026-03-04T20:00'),
        ],
      },
      { shifts: 3, backToBack: 1 },
    ],
    [
      'a rest that is said to be longer',
      {
        restHours: 12,
        shifts: [
          shift('2026-03-02T08:00', '2026-03-02T20:00'),
          shift('2026-03-03T07:00', '2026-03-03T20:00'),
        ],
      },
      { backToBack: 1 },
    ],
    [
      'one stretch of two shifts that touch, which is long and not back to back',
      {
        shifts: [
          shift('2026-03-02T08:00', '2026-03-09T08:00'),
          shift('2026-03-09T08:00', '2026-03-16T08:00'),
        ],
      },
      { shifts: 1, longestHours: 336, backToBack: 0 },
    ],
    [
      'pages by day, at night, on a weekend, on a holiday and out of range',
      {
        holidaysOf: () => new Set(['2026-03-04']),
        shifts: [shift('2026-03-02T08:00', '2026-03-09T08:00')],
        pages: [
          '2026-03-02T10:00',
          '2026-03-02T16:59',
          '2026-03-02T17:00',
          '2026-03-02T23:00',
          '2026-03-04T10:00',
          '2026-03-07T10:00',
          '2027-03-07T10:00',
        ].map(iso => ({ user: 'lan', at: at(iso) })),
      },
      { pages: 6, offHoursPages: 4 },
    ],
  ])('counts %s', (_, options, expected) => {
    expect(load(options)).toEqual([expect.objectContaining(expected)]);
  });

  it('puts most hours first, and whoever was paged without being on call', () => {
    const people = load({
      shifts: [
        shift('2026-03-02T08:00', '2026-03-02T09:00', 'kim'),
        shift('2026-03-02T08:00', '2026-03-02T10:00', 'lan'),
      ],
      pages: [
        { user: 'ola', at: at('2026-03-02T08:00') },
        { user: 'eve', at: at('2030-03-02T08:00') },
      ],
    });
    expect(
      people.map(({ user, hours, pages }) => [user, hours, pages]),
    ).toEqual([
      ['lan', 2, 0],
      ['kim', 1, 0],
      ['ola', 0, 1],
    ]);
  });

  it('knows no pages where no source of them is known', () => {
    const [person] = load({
      shifts: [shift('2026-03-02T08:00', '2026-03-02T09:00')],
    });
    expect(person).not.toHaveProperty('pages');
    expect(person).not.toHaveProperty('offHoursPages');
  });
});

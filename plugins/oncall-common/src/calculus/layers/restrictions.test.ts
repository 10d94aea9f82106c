import { TimeRestriction } from '../../document/types';
import {
  gapLines,
  layer,
  level,
  range,
  rotation,
  schedule,
  shiftLines,
} from '../__testUtils__/schedules';
import { computeSchedule } from '../computeSchedule';

const WEEKDAYS = [1, 2, 3, 4, 5];
const WEEK = [1, 2, 3, 4, 5, 6, 7];

const compute = (
  restrictions: TimeRestriction[],
  [from, to]: [string, string],
  timeZone: string,
) => {
  const alone = rotation({
    start: '2018-01-01T00:00',
    participants: ['user:default/a'],
  });
  return computeSchedule(
    schedule([level([layer({ rotation: alone, restrictions })])], { timeZone }),
    { range: range(from, to) },
  );
};

describe('restrictions', () => {
  it.each<[string, TimeRestriction[], string, [string, string], string[]]>([
    [
      'office hours',
      [{ days: WEEKDAYS, start: '09:00', end: '18:00' }],
      'Europe/Berlin',
      ['2026-01-09T00:00Z', '2026-01-13T00:00Z'],
      [
        '2026-01-09T08:00Z 2026-01-09T17:00Z',
        '2026-01-12T08:00Z 2026-01-12T17:00Z',
      ],
    ],
    [
      'a night belongs to the day it starts on',
      [{ days: [5], start: '22:00', end: '06:00' }],
      'UTC',
      ['2026-01-05T00:00Z', '2026-01-19T00:00Z'],
      [
        '2026-01-09T22:00Z 2026-01-10T06:00Z',
        '2026-01-16T22:00Z 2026-01-17T06:00Z',
      ],
    ],
    [
      'a night that began before the range',
      [{ days: [7], start: '22:00', end: '06:00' }],
      'UTC',
      ['2026-01-12T03:00Z', '2026-01-13T00:00Z'],
      ['2026-01-12T03:00Z 2026-01-12T06:00Z'],
    ],
    [
      'a day from and to the same hour',
      [{ days: [3], start: '09:00', end: '09:00' }],
      'UTC',
      ['2026-01-05T00:00Z', '2026-01-12T00:00Z'],
      ['2026-01-07T09:00Z 2026-01-08T09:00Z'],
    ],
    [
      'whole days, without a seam between them',
      [{ days: [6, 7] }],
      'Europe/Berlin',
      ['2026-01-05T00:00Z', '2026-01-12T12:00Z'],
      ['2026-01-09T23:00Z 2026-01-11T23:00Z'],
    ],
    [
      'several that overlap',
      [
        { days: WEEK, start: '08:00', end: '12:00' },
        { days: WEEK, start: '10:00', end: '14:00' },
        { days: [1], start: '20:00' },
      ],
      'UTC',
      ['2026-01-05T00:00Z', '2026-01-06T12:00Z'],
      [
        '2026-01-05T08:00Z 2026-01-05T14:00Z',
        '2026-01-05T20:00Z 2026-01-06T00:00Z',
        '2026-01-06T08:00Z 2026-01-06T12:00Z',
      ],
    ],
    [
      'Berlin, from and to in the hour that is skipped',
      [
        { days: [7], start: '02:30', end: '05:00' },
        { days: [7], start: '00:30', end: '02:15' },
      ],
      'Europe/Berlin',
      ['2026-03-28T12:00Z', '2026-03-29T12:00Z'],
      ['2026-03-28T23:30Z 2026-03-29T03:00Z'],
    ],
    [
      'Berlin, from the first and to the last of the hour that is repeated',
      [{ days: [7], start: '02:15', end: '02:45' }],
      'Europe/Berlin',
      ['2026-10-24T12:00Z', '2026-10-25T12:00Z'],
      ['2026-10-25T00:15Z 2026-10-25T01:45Z'],
    ],
    [
      'Chicago, a night of nine hours and one of seven',
      [{ days: [6], start: '22:00', end: '06:00' }],
      'America/Chicago',
      ['2026-10-31T12:00Z', '2026-11-01T18:00Z'],
      ['2026-11-01T03:00Z 2026-11-01T12:00Z'],
    ],
    [
      'Lord Howe, the half hour that is repeated',
      [{ days: [7], start: '01:30', end: '01:45' }],
      'Australia/Lord_Howe',
      ['2026-04-04T00:00Z', '2026-04-05T00:00Z'],
      ['2026-04-04T14:30Z 2026-04-04T15:15Z'],
    ],
    [
      'Beirut, a day that begins at one',
      [{ days: [7] }],
      'Asia/Beirut',
      ['2026-03-28T00:00Z', '2026-03-30T00:00Z'],
      ['2026-03-28T22:00Z 2026-03-29T21:00Z'],
    ],
    [
      'São Paulo, a day whose last hour comes twice',
      [{ days: [6] }],
      'America/Sao_Paulo',
      ['2018-02-17T00:00Z', '2018-02-19T00:00Z'],
      ['2018-02-17T02:00Z 2018-02-18T03:00Z'],
    ],
  ])('%s', (_, restrictions, timeZone, span, expected) => {
    const computed = compute(restrictions, span, timeZone);
    expect(shiftLines(computed)).toEqual(
      expected.map(line => `${line} a rotation`),
    );
  });

  it('leave gaps that nobody declared, unless they are off-hours', () => {
    const document = schedule(
      [
        level([
          layer({
            restrictions: [{ days: WEEKDAYS, start: '09:00', end: '17:00' }],
          }),
        ]),
      ],
      {
        timeZone: 'UTC',
        offHours: [{ days: [6, 7] }, { days: WEEK, end: '09:00' }],
      },
    );
    const computed = computeSchedule(document, {
      range: range('2026-01-09T12:00Z', '2026-01-12T12:00Z'),
    });
    expect(gapLines(computed)).toEqual([
      '2026-01-09T17:00Z 2026-01-10T00:00Z open',
      '2026-01-10T00:00Z 2026-01-12T09:00Z declared',
    ]);
  });

  it('leave those on call who are, whatever the off-hours', () => {
    const computed = computeSchedule(
      schedule(undefined, { offHours: [{ days: WEEK }] }),
      { range: range('2026-01-10T00:00Z', '2026-01-11T00:00Z') },
    );
    expect(shiftLines(computed)).toEqual([
      '2026-01-10T00:00Z 2026-01-11T00:00Z a rotation',
    ]);
  });
});

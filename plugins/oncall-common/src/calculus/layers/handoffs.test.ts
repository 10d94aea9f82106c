import { computeSchedule } from '../computeSchedule';
import {
  layer,
  level,
  range,
  rotation,
  schedule,
  shiftLines,
} from '../__testUtils__/schedules';

describe('handoffs where the clocks change', () => {
  it.each<[string, string, string, [string, string], string[]]>([
    [
      'Berlin, the hour that is skipped',
      'Europe/Berlin',
      '2026-01-01T02:30',
      ['2026-03-28T00:00Z', '2026-03-31T00:00Z'],
      [
        '2026-03-28T00:00Z 2026-03-28T01:30Z b rotation',
        '2026-03-28T01:30Z 2026-03-29T01:00Z a rotation',
        '2026-03-29T01:00Z 2026-03-30T00:30Z b rotation',
        '2026-03-30T00:30Z 2026-03-31T00:00Z a rotation',
      ],
    ],
    [
      'Berlin, the hour that is repeated',
      'Europe/Berlin',
      '2026-01-01T02:30',
      ['2026-10-24T12:00Z', '2026-10-26T12:00Z'],
      [
        '2026-10-24T12:00Z 2026-10-25T00:30Z a rotation',
        '2026-10-25T00:30Z 2026-10-26T01:30Z b rotation',
        '2026-10-26T01:30Z 2026-10-26T12:00Z a rotation',
      ],
    ],
    [
      'Chicago, the hour that is skipped',
      'America/Chicago',
      '2026-01-01T02:00',
      ['2026-03-07T12:00Z', '2026-03-09T12:00Z'],
      [
        '2026-03-07T12:00Z 2026-03-08T08:00Z b rotation',
        '2026-03-08T08:00Z 2026-03-09T07:00Z a rotation',
        '2026-03-09T07:00Z 2026-03-09T12:00Z b rotation',
      ],
    ],
    [
      'Chicago, the hour that is repeated',
      'America/Chicago',
      '2026-01-01T01:00',
      ['2026-10-31T12:00Z', '2026-11-02T12:00Z'],
      [
        '2026-10-31T12:00Z 2026-11-01T06:00Z b rotation',
        '2026-11-01T06:00Z 2026-11-02T07:00Z a rotation',
        '2026-11-02T07:00Z 2026-11-02T12:00Z b rotation',
      ],
    ],
    [
      'Lord Howe, the half hour that is skipped',
      'Australia/Lord_Howe',
      '2026-01-01T02:15',
      ['2026-10-02T20:00Z', '2026-10-05T00:00Z'],
      [
        '2026-10-02T20:00Z 2026-10-03T15:30Z b rotation',
        '2026-10-03T15:30Z 2026-10-04T15:15Z a rotation',
        '2026-10-04T15:15Z 2026-10-05T00:00Z b rotation',
      ],
    ],
    [
      'Lord Howe, the half hour that is repeated',
      'Australia/Lord_Howe',
      '2026-01-01T01:45',
      ['2026-04-03T20:00Z', '2026-04-06T00:00Z'],
      [
        '2026-04-03T20:00Z 2026-04-04T14:45Z b rotation',
        '2026-04-04T14:45Z 2026-04-05T15:15Z a rotation',
        '2026-04-05T15:15Z 2026-04-06T00:00Z b rotation',
      ],
    ],
    [
      'Beirut, a midnight that is skipped',
      'Asia/Beirut',
      '2026-01-01T00:00',
      ['2026-03-28T00:00Z', '2026-03-30T12:00Z'],
      [
        '2026-03-28T00:00Z 2026-03-28T22:00Z a rotation',
        '2026-03-28T22:00Z 2026-03-29T21:00Z b rotation',
        '2026-03-29T21:00Z 2026-03-30T12:00Z a rotation',
      ],
    ],
    [
      'Beirut, the hour before midnight that is repeated',
      'Asia/Beirut',
      '2026-01-01T00:00',
      ['2026-10-24T12:00Z', '2026-10-26T12:00Z'],
      [
        '2026-10-24T12:00Z 2026-10-24T22:00Z a rotation',
        '2026-10-24T22:00Z 2026-10-25T22:00Z b rotation',
        '2026-10-25T22:00Z 2026-10-26T12:00Z a rotation',
      ],
    ],
  ])('%s', (_, timeZone, start, [from, to], expected) => {
    const document = schedule(
      [level([layer({ rotation: rotation({ type: 'daily', start }) })])],
      { timeZone },
    );
    const computed = computeSchedule(document, { range: range(from, to) });
    expect(shiftLines(computed)).toEqual(expected);
  });
});

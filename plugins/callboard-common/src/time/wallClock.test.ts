import { Temporal } from 'temporal-polyfill';
import { isTimeZone } from './isTimeZone';
import { instantOf, readMoment, wallOf } from './wallClock';

describe('instantOf', () => {
  const at = (wall: string, zone: string, edge: 'start' | 'end') =>
    new Date(
      instantOf(Temporal.PlainDateTime.from(wall), zone, edge),
    ).toISOString();

  it.each<[string, string, string, string, string]>([
    [
      'an ordinary hour',
      '2026-07-01T02:30',
      'Europe/Berlin',
      '2026-07-01T00:30:00.000Z',
      '2026-07-01T00:30:00.000Z',
    ],
    [
      'a skipped hour, as the first instant that exists',
      '2026-03-29T02:30',
      'Europe/Berlin',
      '2026-03-29T01:00:00.000Z',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'a repeated hour, the first time for a start and the last for an end',
      '2026-10-25T02:30',
      'Europe/Berlin',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ],
  ])('knows %s', (_, wall, zone, start, end) => {
    expect([at(wall, zone, 'start'), at(wall, zone, 'end')]).toEqual([
      start,
      end,
    ]);
  });
});

describe('readMoment', () => {
  it.each([
    ['2026-03-01T02:00', '2026-03-01T02:00:00'],
    ['2026-03-01T02:00Z', '2026-03-01T03:00:00'],
    ['2026-03-01T02:00+05:30', '2026-02-28T21:30:00'],
  ])('reads %s, in Berlin %s', (text, expected) => {
    const moment = readMoment(text);
    expect(moment && String(wallOf(moment, 'Europe/Berlin'))).toBe(expected);
  });

  it.each(['2026-03-01', '2026-02-30T02:00', '2026-03-01T25:00', 'tomorrow'])(
    'refuses %s',
    text => expect(readMoment(text)).toBeUndefined(),
  );
});

describe('isTimeZone', () => {
  it.each([
    ['Europe/Berlin', true],
    ['UTC', true],
    ['+02:00', false],
    ['Europe/Atlantis', false],
    ['', false],
  ])('knows of %p: %p', (text, expected) => {
    expect(isTimeZone(text)).toBe(expected);
  });
});

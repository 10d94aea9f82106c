import fc from 'fast-check';
import { windowAt } from './calendar';

const seconds = (iso: string) => Date.parse(iso) / 1000;
const iso = (instant: number) =>
  new Date(instant * 1000).toISOString().slice(0, 16);

function at(
  duration: string,
  startTime: string,
  timeZone: string,
  instant: string,
) {
  return windowAt(
    { duration, isRolling: false, calendar: { startTime, timeZone } },
    seconds(instant),
  );
}

describe('windowAt', () => {
  it.each([
    // A day of 23 hours, one of 25, and one of 24.5 (Lord Howe goes back by half an hour).
    [
      '1d',
      '2026-01-01 00:00:00',
      'Europe/Berlin',
      '2026-03-29T12:00Z',
      '2026-03-28T23:00',
      '2026-03-29T22:00',
    ],
    [
      '1d',
      '2026-01-01 00:00:00',
      'Europe/Berlin',
      '2026-10-25T12:00Z',
      '2026-10-24T22:00',
      '2026-10-25T23:00',
    ],
    [
      '1d',
      '2026-01-01 00:00:00',
      'Australia/Lord_Howe',
      '2026-04-05T00:00Z',
      '2026-04-04T13:00',
      '2026-04-05T13:30',
    ],
    // Clocks in Havana go from 00:00 to 01:00: the day begins at 01:00, the first instant there is.
    [
      '1d',
      '2026-01-01 00:00:00',
      'America/Havana',
      '2026-03-08T12:00Z',
      '2026-03-08T05:00',
      '2026-03-09T04:00',
    ],
    // And back from 01:00 to 00:00: the day begins at the first midnight.
    [
      '1d',
      '2026-01-01 00:00:00',
      'America/Havana',
      '2026-11-01T12:00Z',
      '2026-11-01T04:00',
      '2026-11-02T05:00',
    ],
    // 24 exact hours do not care.
    [
      '24h',
      '2026-03-28 00:00:00',
      'Europe/Berlin',
      '2026-03-29T22:30Z',
      '2026-03-28T23:00',
      '2026-03-29T23:00',
    ],
    [
      '90m',
      '2026-03-28 00:00:00',
      'UTC',
      '2026-03-28T04:00Z',
      '2026-03-28T03:00',
      '2026-03-28T04:30',
    ],
    // Weeks begin where the first one did.
    [
      '1w',
      '2026-01-05 09:00:00',
      'UTC',
      '2026-01-12T08:59Z',
      '2026-01-05T09:00',
      '2026-01-12T09:00',
    ],
    [
      '1w',
      '2026-01-05 09:00:00',
      'UTC',
      '2026-01-12T09:00Z',
      '2026-01-12T09:00',
      '2026-01-19T09:00',
    ],
    // The 31st clamps, without drift.
    [
      '1M',
      '2026-01-31 00:00:00',
      'UTC',
      '2026-03-01T00:00Z',
      '2026-02-28T00:00',
      '2026-03-31T00:00',
    ],
    [
      '1M',
      '2026-01-31 00:00:00',
      'UTC',
      '2026-04-02T00:00Z',
      '2026-03-31T00:00',
      '2026-04-30T00:00',
    ],
    [
      '1M',
      '2026-01-31 00:00:00',
      'UTC',
      '2028-03-01T00:00Z',
      '2028-02-29T00:00',
      '2028-03-31T00:00',
    ],
    [
      '2M',
      '2026-01-01 00:00:00',
      'UTC',
      '2026-06-15T00:00Z',
      '2026-05-01T00:00',
      '2026-07-01T00:00',
    ],
    [
      '1Q',
      '2026-01-01 00:00:00',
      'America/New_York',
      '2026-05-01T00:00Z',
      '2026-04-01T04:00',
      '2026-07-01T04:00',
    ],
    // A year that begins on a leap day.
    [
      '1Y',
      '2024-02-29 00:00:00',
      'UTC',
      '2026-03-01T00:00Z',
      '2026-02-28T00:00',
      '2027-02-28T00:00',
    ],
    [
      '1Y',
      '2024-02-29 00:00:00',
      'UTC',
      '2028-02-29T00:00Z',
      '2028-02-29T00:00',
      '2029-02-28T00:00',
    ],
    [
      '1d',
      '1970-01-01 00:00:00',
      'Asia/Kathmandu',
      '2026-06-01T12:00Z',
      '2026-05-31T18:15',
      '2026-06-01T18:15',
    ],
  ])(
    '%s from %s in %s holds %s',
    (duration, start, zone, instant, from, to) => {
      const found = at(duration, start, zone, instant.replace('Z', ':00Z'));
      expect(
        'range' in found && [iso(found.range.start), iso(found.range.end)],
      ).toEqual([from, to]);
    },
  );

  it('says when the first window begins', () => {
    expect(
      at('1M', '2027-01-01 00:00:00', 'Europe/Berlin', '2026-12-31T12:00:00Z'),
    ).toEqual({ startsAt: seconds('2026-12-31T23:00:00Z') });
  });

  it.each([
    ['0d', '2026-01-01 00:00:00', 'UTC', 'a window of 0d cannot be evaluated'],
    ['soon', '2026-01-01 00:00:00', 'UTC', 'a window of soon cannot be'],
    ['1d', '2026-01-01 00:00:00', 'Mars/Olympus', 'Mars/Olympus'],
    ['1d', '2026-13-01 00:00:00', 'UTC', '2026-13-01'],
    ['1d', 'yesterday', 'UTC', 'yesterday'],
    ['99999999Y', '2026-01-01 00:00:00', 'UTC', 'cannot be evaluated'],
  ])('never throws for %s from %s in %s', (duration, start, zone, reason) => {
    const found = at(duration, start, zone, '2026-06-01T00:00:00Z');
    expect('reason' in found && found.reason).toContain(reason);
  });

  it('needs a calendar where the window is not rolling', () => {
    expect(windowAt({ duration: '1d', isRolling: false }, 0)).toEqual({
      reason: 'a window that is not rolling needs a calendar',
    });
  });

  it('leaves no gap and no overlap between windows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('1d', '3d', '1w', '1M', '1Q', '1Y', '7h'),
        fc.constantFrom(
          'Europe/Berlin',
          'America/Havana',
          'Australia/Lord_Howe',
        ),
        fc.integer({ min: 0, max: 20 * 365 * 86_400 }),
        (duration, timeZone, after) => {
          const window = {
            duration,
            isRolling: false,
            calendar: { startTime: '2016-01-31 00:30:00', timeZone },
          };
          const instant = seconds('2016-02-01T00:00:00Z') + after;
          const found = windowAt(window, instant);
          if (!('range' in found)) {
            throw new Error('no window');
          }
          const { start, end } = found.range;
          expect(start <= instant && instant < end).toBe(true);
          const next = windowAt(window, end);
          expect('range' in next && next.range.start).toBe(end);
          expect(windowAt(window, end - 1)).toEqual(found);
        },
      ),
      { numRuns: 300 },
    );
  });
});

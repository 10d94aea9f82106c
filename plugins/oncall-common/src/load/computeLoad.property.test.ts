import fc from 'fast-check';
import { between } from '../ics/__testUtils__/calendar';
import { computeLoad } from './computeLoad';

const MINUTE = 60_000;
const DAY = 1440;
/** A week around the change to summer in Berlin, on a grid of minutes. */
const range = between('2026-03-26T00:00Z', '2026-04-02T00:00Z');
const shift = fc
  .tuple(
    fc.constantFrom('a', 'b'),
    fc.integer({ min: -DAY, max: 8 * DAY }),
    fc.integer({ min: 1, max: 3 * DAY }),
  )
  .map(([user, start, length]) => ({
    user,
    start: range.start + start * MINUTE,
    end: range.start + (start + length) * MINUTE,
  }));
const options = {
  range,
  timeZoneOf: (user: string) =>
    user === 'a' ? 'Europe/Berlin' : 'America/Chicago',
  holidaysOf: () => new Set(['2026-03-30']),
};

/** What clocks show, asked of another library, minute by minute. */
function localMinutes(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const minutes = [];
  for (let at = range.start; at < range.end; at += MINUTE) {
    const parts = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, value]),
    );
    minutes.push({
      at,
      isNight: Number(parts.hour) >= 22 || Number(parts.hour) < 7,
      isWeekend: parts.weekday === 'Sat' || parts.weekday === 'Sun',
      isHoliday: parts.day === '30',
    });
  }
  return minutes;
}

describe('computeLoad', () => {
  it('is what one gets by asking the clock every minute', () => {
    const minutes = new Map(
      ['a', 'b'].map(user => [user, localMinutes(options.timeZoneOf(user))]),
    );
    fc.assert(
      fc.property(fc.array(shift, { maxLength: 6 }), shifts => {
        for (const person of computeLoad({ ...options, shifts })) {
          const own = shifts.filter(({ user }) => user === person.user);
          const onCall = (minutes.get(person.user) ?? []).filter(({ at }) =>
            own.some(({ start, end }) => start <= at && at < end),
          );
          const hours = (list: unknown[]) => list.length / 60;
          expect(person.hours).toBeCloseTo(hours(onCall), 9);
          expect(person.nightHours).toBeCloseTo(
            hours(onCall.filter(({ isNight }) => isNight)),
            9,
          );
          expect(person.weekendHours).toBeCloseTo(
            hours(onCall.filter(({ isWeekend }) => isWeekend)),
            9,
          );
          expect(person.holidayHours).toBeCloseTo(
            hours(onCall.filter(({ isHoliday }) => isHoliday)),
            9,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same however the shifts are cut and ordered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(shift, fc.double({ min: 0, max: 1, noNaN: true })), {
          maxLength: 6,
        }),
        cuts => {
          const whole = cuts.map(([one]) => one);
          const pieces = cuts.flatMap(([one, share]) => {
            const cut = Math.round(one.start + share * (one.end - one.start));
            return [
              { ...one, start: cut },
              { ...one, end: cut },
            ];
          });
          expect(computeLoad({ ...options, shifts: pieces })).toEqual(
            computeLoad({ ...options, shifts: whole }),
          );
        },
      ),
    );
  });

  it('takes a moment for 1,000 people over 90 days', () => {
    const zones = ['Europe/Berlin', 'America/Chicago', 'Asia/Kolkata'];
    const ninety = between('2026-03-01T00:00Z', '2026-05-30T00:00Z');
    const shifts = Array.from({ length: 90_000 }, (_, index) => {
      const start = ninety.start + Math.floor(index / 1000) * DAY * MINUTE;
      return {
        user: `user-${index % 1000}`,
        start,
        end: start + 8 * 60 * MINUTE,
      };
    });
    const begun = performance.now();
    const people = computeLoad({
      shifts,
      range: ninety,
      timeZoneOf: user => zones[Number(user.slice(-1)) % 3] ?? 'UTC',
      holidaysOf: () => new Set(['2026-05-01']),
    });
    expect(people).toHaveLength(1000);
    expect(people[0]?.hours).toBe(720);
    // 0.2 s on two cores of 2020; minutes where zones are asked for every shift.
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

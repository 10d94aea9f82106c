import fc from 'fast-check';
import { between, calendar, event } from './__testUtils__/calendar';
import { readIcs } from './readIcs';

const DAY = 86_400_000;
const YEAR = between('2026-01-01T00:00Z', '2027-01-01T00:00Z');

const rules = fc
  .record({
    FREQ: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    INTERVAL: fc.integer({ min: 1, max: 5 }),
    BYDAY: fc.option(fc.constantFrom('MO', 'TU,TH', 'SA,SU')),
    BYMONTH: fc.option(fc.constantFrom('1', '3,10', '2,4,6')),
    BYHOUR: fc.option(fc.constantFrom('2', '0,12')),
    COUNT: fc.option(fc.integer({ min: 1, max: 2000 })),
  })
  .map(parts =>
    Object.entries(parts)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
  );
const DAYS = {
  min: Date.parse('2015-01-01T00:00Z') / DAY,
  max: Date.parse('2026-06-01T00:00Z') / DAY,
};
/** A series that begins at 09:00 in Berlin. */
const series = fc
  .tuple(fc.integer(DAYS), fc.integer({ min: 1, max: 10 }), rules)
  .map(([start, days, rule]) => {
    const date = new Date(start * DAY).toISOString().slice(0, 10);
    return calendar(
      event(
        'UID:1',
        `DTSTART;TZID=Europe/Berlin:${date.replace(/-/g, '')}T090000`,
        `DURATION:P${days}D`,
        `RRULE:${rule}`,
      ),
    );
  });

describe('a recurring event', () => {
  it('is the same, wherever one begins to read', () => {
    fc.assert(
      fc.property(series, fc.nat(365), (text, day) => {
        const cut = YEAR.start + day * DAY;
        const starts = (start: number, end: number) =>
          readIcs(text, { range: { start, end } }).events.map(
            found => found.start,
          );
        const pieces = [...starts(YEAR.start, cut), ...starts(cut, YEAR.end)];
        expect([...new Set(pieces)]).toEqual(starts(YEAR.start, YEAR.end));
      }),
    );
  });

  it('keeps the wall clock of its start', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Berlin',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(series, text => {
        const { events } = readIcs(text, { range: YEAR });
        const hours = /BYHOUR=([\d,]+)/.exec(text)?.[1]?.split(',') ?? [];
        const allowed = [9, ...hours].map(
          hour => `${String(hour).padStart(2, '0')}:00`,
        );
        // 02:00 does not exist on one Sunday of March.
        allowed.push(...(hours.includes('2') ? ['03:00'] : []));
        for (const { start } of events) {
          expect(allowed).toContain(clock.format(start));
        }
      }),
    );
  });
});

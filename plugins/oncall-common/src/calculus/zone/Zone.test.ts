import { instantOf } from '@callboard/backstage-plugin-callboard-common';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { DAY } from './civil';
import { Zone } from './Zone';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/Dublin',
  'America/Chicago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

const find = (name: string) => {
  const zone = Zone.find(name);
  if (!zone) {
    throw new Error(`Nobody knows ${name}`);
  }
  return zone;
};

const timeZone = fc.constantFrom(...ZONES);
const minute = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / 60_000, max: Date.parse(to) / 60_000 })
    .map(minutes => minutes * 60_000);
/** Years, and the days around changes of the clocks in two of them. */
const time = fc.oneof(
  minute('1985-01-01T00:00Z', '2060-01-01T00:00Z'),
  minute('2026-03-27T00:00Z', '2026-03-31T00:00Z'),
  minute('2026-10-02T00:00Z', '2026-10-06T00:00Z'),
  minute('2026-10-24T00:00Z', '2026-10-27T00:00Z'),
  minute('2011-12-29T00:00Z', '2012-01-01T00:00Z'),
);

describe('Zone', () => {
  it('shows the clocks that Temporal shows', () => {
    fc.assert(
      fc.property(timeZone, time, (name, instant) => {
        const shown = Temporal.Instant.fromEpochMilliseconds(instant)
          .toZonedDateTimeISO(name)
          .toPlainDateTime()
          .toZonedDateTime('UTC').epochMilliseconds;
        expect(find(name).wallAt(instant)).toBe(shown);
      }),
      { numRuns: 1_000 },
    );
  });

  it('means the instants that other documents mean', () => {
    fc.assert(
      fc.property(
        timeZone,
        time,
        fc.constantFrom('start' as const, 'end' as const),
        (name, wall, edge) => {
          const plain = Temporal.Instant.fromEpochMilliseconds(wall)
            .toZonedDateTimeISO('UTC')
            .toPlainDateTime();
          expect(find(name).instantOf(wall, edge)).toBe(
            instantOf(plain, name, edge),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('never lets a later wall clock mean an earlier instant', () => {
    fc.assert(
      fc.property(
        timeZone,
        time,
        fc.integer({ min: 0, max: 3 * DAY }),
        (name, wall, later) => {
          const zone = find(name);
          const [start, end] = [wall, wall + later].map(clock =>
            zone.instantOf(clock, 'start'),
          );
          expect(end).toBeGreaterThanOrEqual(start ?? Infinity);
          expect(zone.instantOf(wall, 'end')).toBeGreaterThanOrEqual(
            zone.instantOf(wall, 'start'),
          );
        },
      ),
    );
  });

  it('says the same whatever it was asked before', () => {
    const summers = [2026, 1990, 2055, 2030].map(year =>
      Date.UTC(year, 6, 1, 12),
    );
    const zone = find('America/New_York');
    expect(summers.map(summer => zone.wallAt(summer) - summer)).toEqual(
      summers.map(() => -DAY / 6),
    );
  });

  it('answers far from where anybody is on call', () => {
    const zone = find('Europe/Paris');
    const last = Date.UTC(9999, 0, 1);
    expect(zone.wallAt(last) - last).toBeLessThan(DAY);
    expect(zone.instantOf(Date.UTC(1, 0, 1), 'start')).toBeLessThan(0);
  });

  it.each(['Europe/Atlantis', '+02:00', '', '__proto__'])(
    'does not know %j',
    name => {
      expect(Zone.find(name)).toBeUndefined();
    },
  );
});

import { InputError } from '@backstage/errors';
import { readIcs } from '../ics';
import { calendar, event, YEAR_2026 } from '../ics/__testUtils__/calendar';
import { readHolidays } from './readHolidays';

describe('readHolidays', () => {
  it('takes the days of all-day events', () => {
    const { events } = readIcs(
      calendar(
        event('UID:1', 'DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY'),
        event(
          'UID:2',
          'DTSTART;VALUE=DATE:20261224',
          'DTEND;VALUE=DATE:20261227',
        ),
        event('UID:3', 'DTSTART:20260601T090000Z', 'DURATION:PT1H'),
      ),
      { range: YEAR_2026, defaultTimeZone: 'UTC' },
    );
    expect([...readHolidays(events)]).toEqual([
      '2026-01-01',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('takes dates as they are written', () => {
    expect([...readHolidays(['2026-05-01', '2026-05-01'])]).toEqual([
      '2026-05-01',
    ]);
    expect(readHolidays([]).size).toBe(0);
  });

  it.each(['2026-02-30', '2026-13-01', '1 May', ''])(
    'names %j, which is no date',
    date => {
      expect(() => readHolidays(['2026-05-01', date])).toThrow(InputError);
      expect(() => readHolidays([date])).toThrow(JSON.stringify(date));
    },
  );
});

import {
  describeOccurrence,
  between,
  calendar,
  event,
  read,
} from './__testUtils__/calendar';
import { readIcs } from './readIcs';

const shift = (...lines: string[]) =>
  calendar(event('UID:1', 'SUMMARY:Lan', ...lines));
const berlin = (start: string, end: string, ...lines: string[]) =>
  shift(
    `DTSTART;TZID=Europe/Berlin:${start}`,
    `DTEND;TZID=Europe/Berlin:${end}`,
    ...lines,
  );

describe('readIcs', () => {
  it.each<[string, string, string[]]>([
    [
      'an instant in UTC',
      shift('DTSTART:20260301T090000Z', 'DTEND:20260301T100000Z'),
      ['2026-03-01T09:00 +60m: Lan'],
    ],
    [
      'a wall clock of a zone',
      berlin('20260701T090000', '20260701T100000'),
      ['2026-07-01T07:00 +60m: Lan'],
    ],
    [
      'an end in another zone than the start',
      shift(
        'DTSTART;TZID=Europe/Berlin:20260701T090000',
        'DTEND;TZID=America/New_York:20260701T090000',
      ),
      ['2026-07-01T07:00 +360m: Lan'],
    ],
    [
      'a duration: a day is nominal, 24 hours are exact',
      calendar(
        event('DTSTART;TZID=Europe/Berlin:20260328T120000', 'DURATION:P1D'),
        event('DTSTART;TZID=Europe/Berlin:20260328T120000', 'DURATION:PT24H'),
        event('DTSTART;TZID=Europe/Berlin:20261024T120000', 'DURATION:P1DT1H'),
      ),
      [
        '2026-03-28T11:00 +1380m',
        '2026-03-28T11:00 +1440m',
        '2026-10-24T10:00 +1560m',
      ],
    ],
    [
      'days of a wall clock that are 23 and 25 hours long',
      berlin('20260327T090000', '20260328T090000', 'RRULE:FREQ=DAILY;COUNT=3'),
      [
        '2026-03-27T08:00 +1440m: Lan',
        '2026-03-28T08:00 +1380m: Lan',
        '2026-03-29T07:00 +1440m: Lan',
      ],
    ],
    [
      'a series in UTC, which knows no summer',
      shift(
        'DTSTART:20260328T090000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;COUNT=3',
      ),
      [
        '2026-03-28T09:00 +60m: Lan',
        '2026-03-29T09:00 +60m: Lan',
        '2026-03-30T09:00 +60m: Lan',
      ],
    ],
    [
      'a single start that the clocks skip: 02:30 becomes 03:30',
      berlin('20260329T023000', '20260329T050000'),
      ['2026-03-29T01:30 +90m: Lan'],
    ],
    [
      'an event that lies in the skipped hour, whole',
      berlin('20260329T021500', '20260329T024500'),
      ['2026-03-29T01:15 +30m: Lan'],
    ],
    [
      'an event whose start moves onto its end',
      berlin('20260329T023000', '20260329T033000'),
      ['2026-03-29T01:30 +60m: Lan'],
    ],
    [
      'a time that is shown twice as its first occurrence',
      berlin('20261025T023000', '20261025T040000'),
      ['2026-10-25T00:30 +150m: Lan'],
    ],
    [
      'half an hour that is skipped on Lord Howe',
      shift(
        'DTSTART;TZID=Australia/Lord_Howe:20261004T021500',
        'DURATION:PT1H',
      ),
      ['2026-10-03T15:45 +60m: Lan'],
    ],
    [
      'a UNTIL as an instant, as a day and as a wall clock',
      calendar(
        ...['20260302T080000Z', '20260302', '20260302T090000'].map(until =>
          event(
            'DTSTART;TZID=Europe/Berlin:20260301T090000',
            'DURATION:PT1H',
            `RRULE:FREQ=DAILY;UNTIL=${until}`,
          ),
        ),
      ),
      [
        ...Array(3).fill('2026-03-01T08:00 +60m'),
        ...Array(3).fill('2026-03-02T08:00 +60m'),
      ],
    ],
    [
      'a UNTIL a second before',
      berlin(
        '20260301T090000',
        '20260301T100000',
        'RRULE:FREQ=DAILY;UNTIL=20260302T075959Z',
      ),
      ['2026-03-01T08:00 +60m: Lan'],
    ],
    [
      'EXDATE in another zone, as a day, and several in a line',
      berlin(
        '20260301T090000',
        '20260301T100000',
        'RRULE:FREQ=DAILY;COUNT=6',
        'EXDATE:20260302T080000Z',
        'EXDATE;VALUE=DATE:20260303',
        'EXDATE;TZID=Europe/Berlin:20260304T090000,20260305T090000',
      ),
      ['2026-03-01T08:00 +60m: Lan', '2026-03-06T08:00 +60m: Lan'],
    ],
    [
      'RDATE as a time, as a day and as periods',
      berlin(
        '20260301T090000',
        '20260301T100000',
        'RDATE;TZID=Europe/Berlin:20260401T120000',
        'RDATE;VALUE=DATE:20260501',
        'RDATE;VALUE=PERIOD:20260601T100000Z/20260601T103000Z,20260602T100000Z/PT3H',
      ),
      [
        '2026-03-01T08:00 +60m: Lan',
        '2026-04-01T10:00 +60m: Lan',
        '2026-05-01T07:00 +60m: Lan',
        '2026-06-01T10:00 +30m: Lan',
        '2026-06-02T10:00 +180m: Lan',
      ],
    ],
    [
      'EXRULE',
      berlin(
        '20260301T090000',
        '20260301T100000',
        'RRULE:FREQ=DAILY;COUNT=4',
        'EXRULE:FREQ=DAILY;INTERVAL=2',
      ),
      ['2026-03-02T08:00 +60m: Lan', '2026-03-04T08:00 +60m: Lan'],
    ],
    [
      'a series that began long ago, and lasts',
      berlin(
        '20000131T090000',
        '20000207T090000',
        'RRULE:FREQ=WEEKLY;INTERVAL=26',
      ),
      [
        '2025-12-29T08:00 +10080m: Lan',
        '2026-06-29T07:00 +10080m: Lan',
        '2026-12-28T08:00 +10080m: Lan',
      ],
    ],
    [
      'what is cancelled: nothing',
      calendar(
        event('UID:1', 'STATUS:CANCELLED', 'DTSTART:20260301T090000Z'),
        event(
          'UID:2',
          'STATUS:cancelled',
          'DTSTART:20260301T090000Z',
          'DURATION:PT1H',
          'RRULE:FREQ=DAILY',
        ),
      ),
      [],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toMatchObject({ events: expected, problems: [] });
  });

  const series = event(
    'UID:1',
    'SUMMARY:Lan',
    'DTSTART;TZID=Europe/Berlin:20260301T090000',
    'DTEND;TZID=Europe/Berlin:20260301T100000',
    'RRULE:FREQ=DAILY;COUNT=4',
  );
  const replacement = (...lines: string[]) => event('UID:1', ...lines);

  it.each<[string, string[], string[]]>([
    [
      'moved',
      [
        replacement(
          'SUMMARY:Kim',
          'RECURRENCE-ID;TZID=Europe/Berlin:20260302T090000',
          'DTSTART:20260302T200000Z',
          'DTEND:20260302T220000Z',
        ),
      ],
      [
        '2026-03-01T08:00 +60m: Lan',
        '2026-03-02T20:00 +120m: Kim',
        '2026-03-03T08:00 +60m: Lan',
        '2026-03-04T08:00 +60m: Lan',
      ],
    ],
    [
      'cancelled, with no end of its own',
      [
        replacement(
          'STATUS:CANCELLED',
          'RECURRENCE-ID:20260302T080000Z',
          'DTSTART:20260302T080000Z',
        ),
        replacement(
          'STATUS:CANCELLED',
          'RECURRENCE-ID;VALUE=DATE:20260303',
          'DTSTART:20260303T080000Z',
        ),
      ],
      ['2026-03-01T08:00 +60m: Lan', '2026-03-04T08:00 +60m: Lan'],
    ],
    [
      'changed from one on, with a single exception after it',
      [
        replacement(
          'SUMMARY:Kim',
          'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260302T090000',
          'DTSTART;TZID=Europe/Berlin:20260302T110000',
          'DURATION:PT30M',
        ),
        replacement(
          'SUMMARY:Ola',
          'RECURRENCE-ID:20260303T080000Z',
          'DTSTART:20260303T080000Z',
          'DURATION:PT5M',
        ),
      ],
      [
        '2026-03-01T08:00 +60m: Lan',
        '2026-03-02T10:00 +30m: Kim',
        '2026-03-03T08:00 +5m: Ola',
        '2026-03-04T10:00 +30m: Kim',
      ],
    ],
    [
      'cancelled from one on',
      [
        replacement(
          'STATUS:CANCELLED',
          'RECURRENCE-ID;RANGE=THISANDFUTURE:20260303T080000Z',
          'DTSTART:20260303T080000Z',
        ),
      ],
      ['2026-03-01T08:00 +60m: Lan', '2026-03-02T08:00 +60m: Lan'],
    ],
    [
      'revised twice',
      ['SEQUENCE:2', 'SEQUENCE:1'].map(sequence =>
        replacement(
          `SUMMARY:${sequence}`,
          sequence,
          'RECURRENCE-ID:20260302T080000Z',
          'DTSTART:20260302T080000Z',
          'DURATION:PT1H',
        ),
      ),
      [
        '2026-03-01T08:00 +60m: Lan',
        '2026-03-02T08:00 +60m: SEQUENCE:2',
        '2026-03-03T08:00 +60m: Lan',
        '2026-03-04T08:00 +60m: Lan',
      ],
    ],
  ])('reads an occurrence that is %s', (_, replacements, expected) => {
    expect(read(calendar(series, ...replacements))).toMatchObject({
      events: expected,
      problems: [],
    });
    expect(read(calendar(...replacements, series)).events).toEqual(expected);
  });

  it('reads an exception whose series lies outside of the calendar', () => {
    const alone = replacement(
      'RECURRENCE-ID:20260302T080000Z',
      'DTSTART:20260302T090000Z',
      'DURATION:PT1H',
    );
    expect(read(calendar(alone)).events).toEqual(['2026-03-02T09:00 +60m']);
  });

  it('keeps recurring starts that the clocks skip, moved, and says so', () => {
    const text = berlin(
      '20260328T023000',
      '20260328T033000',
      'RRULE:FREQ=DAILY;COUNT=3',
    );
    const { events, problems, calendar: found } = read(text);
    expect(events).toEqual([
      '2026-03-28T01:30 +60m: Lan',
      '2026-03-29T01:30 +60m: Lan',
      '2026-03-30T00:30 +60m: Lan',
    ]);
    expect(problems).toEqual(['moved']);
    expect(found.problems[0]?.message).toContain('1 of "Lan"');
  });

  it('reads days, each as long as its clock says', () => {
    const days = (...lines: string[]) =>
      readIcs(shift(...lines), {
        range: between('2026-01-01T00:00Z', '2027-01-01T00:00Z'),
        defaultTimeZone: 'Europe/Berlin',
      }).events.map(one => [describeOccurrence(one), one.allDay, one.days]);
    const oneDay = [
      '2026-03-28T23:00 +1380m: Lan',
      true,
      { first: '2026-03-29', last: '2026-03-29' },
    ];
    expect(days('DTSTART;VALUE=DATE:20260329')).toEqual([oneDay]);
    expect(days('DTSTART:20260329')).toEqual([oneDay]);
    expect(
      days('DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260329'),
    ).toEqual([oneDay]);
    expect(
      days('DTSTART;VALUE=DATE:20260328', 'DTEND;VALUE=DATE:20260330'),
    ).toEqual([
      [
        '2026-03-27T23:00 +2820m: Lan',
        true,
        { first: '2026-03-28', last: '2026-03-29' },
      ],
    ]);
    expect(
      days(
        'DTSTART;VALUE=DATE:20260329',
        'RRULE:FREQ=YEARLY',
        'EXDATE;VALUE=DATE:20260329',
      ),
    ).toEqual([]);
  });

  it('reads people, whose addresses are in lower case', () => {
    const { name, events } = readIcs(
      calendar(
        'X-WR-CALNAME:Payments\\, core',
        event(
          'UID:1',
          'DTSTART:20260301T090000Z',
          'DURATION:PT1H',
          'SUMMARY:On call\\, primary\\nteam',
          'DESCRIPTION:folded o',
          ' ver two lines',
          'ORGANIZER;CN="Lan, P.":MAILTO:P.Lan@Example.ORG',
          'ATTENDEE;CN=Kim:mailto:Kim@example.org',
          'ATTENDEE;EMAIL=Ola@example.org:urn:uuid:1',
          'ATTENDEE;CN=A room:urn:uuid:2',
          'ATTENDEE:urn:uuid:3',
        ),
      ),
      { range: between('2026-01-01T00:00Z', '2027-01-01T00:00Z') },
    );
    expect(name).toBe('Payments, core');
    expect(events[0]).toMatchObject({
      summary: 'On call, primary\nteam',
      description: 'folded over two lines',
      organizer: { name: 'Lan, P.', email: 'p.lan@example.org' },
      attendees: [
        { name: 'Kim', email: 'kim@example.org' },
        { email: 'ola@example.org' },
        { name: 'A room' },
      ],
    });
  });

  it('knows only what overlaps the range, whose end is not part of it', () => {
    const text = berlin(
      '20260301T090000',
      '20260301T100000',
      'RRULE:FREQ=DAILY',
    );
    const range = between('2026-03-05T09:00Z', '2026-03-07T08:00Z');
    expect(read(text, { range }).events).toEqual([
      '2026-03-06T08:00 +60m: Lan',
    ]);
  });
});

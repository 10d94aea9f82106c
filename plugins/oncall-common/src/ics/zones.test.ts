import { calendar, event, read } from './__testUtils__/calendar';

const at = (tzid: string) =>
  event(`DTSTART;TZID=${tzid}:20260701T090000`, 'DURATION:PT1H');
const winter = (tzid: string) =>
  event(`DTSTART;TZID=${tzid}:20260115T090000`, 'DURATION:PT1H');

const zone = (tzid: string, ...lines: string[]) => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  ...lines,
  'END:VTIMEZONE',
];
const observance = (
  name: string,
  from: string,
  to: string,
  ...when: string[]
) => [
  `BEGIN:${name}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  ...when,
  `END:${name}`,
];
/** Berlin as Exchange writes it. */
const EXCHANGE = [
  ...observance(
    'STANDARD',
    '+0200',
    '+0100',
    'DTSTART:16010101T030000',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  ),
  ...observance(
    'DAYLIGHT',
    '+0100',
    '+0200',
    'DTSTART:16010101T020000',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  ),
];

describe('the zones of a calendar', () => {
  it.each<[string, string[], string, string]>([
    ['an IANA name', [], 'Europe/Berlin', '07:00'],
    ['an IANA name in other letters', [], 'europe/berlin', '07:00'],
    [
      'a name with a prefix',
      [],
      '/citadel.org/20190914_1/Europe/Berlin',
      '07:00',
    ],
    [
      'a name of three parts with a prefix',
      [],
      '/mozilla.org/20050126_1/America/Indiana/Knox',
      '14:00',
    ],
    ['a name of Windows', [], 'W. Europe Standard Time', '07:00'],
    ['another name of Windows', [], 'India Standard Time', '03:30'],
    ['UTC by name', [], 'UTC', '09:00'],
    ['an abbreviation nobody defines', [], 'EST', '14:00'],
    [
      'a custom name with a location',
      zone('Our office', 'X-LIC-LOCATION:Asia/Kolkata'),
      'Our office',
      '03:30',
    ],
    ['a custom name with rules', zone('Ours', ...EXCHANGE), 'Ours', '07:00'],
    [
      'an abbreviation that has rules',
      zone('EST', ...EXCHANGE),
      'EST',
      '07:00',
    ],
    [
      'rules that an IANA name overrules',
      zone(
        'Europe/Berlin',
        ...observance('STANDARD', '+0500', '+0500', 'DTSTART:19700101T000000'),
      ),
      'Europe/Berlin',
      '07:00',
    ],
    [
      'rules of which the summer has ended for good',
      zone(
        'Ours',
        ...observance(
          'DAYLIGHT',
          '+0100',
          '+0200',
          'DTSTART:19810329T020000',
          'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3;UNTIL=20200329T010000Z',
        ),
        ...observance('STANDARD', '+0200', '+0100', 'DTSTART:20201025T030000'),
      ),
      'Ours',
      '08:00',
    ],
    [
      'rules by single dates',
      zone(
        'Ours',
        ...observance('STANDARD', '+0000', '+0130', 'DTSTART:20200101T000000'),
        ...observance(
          'DAYLIGHT',
          '+0130',
          '+0230',
          'DTSTART:20250301T000000',
          'RDATE:20260601T000000',
        ),
      ),
      'Ours',
      '06:30',
    ],
    [
      'rules that begin later: what they change from',
      zone(
        'Ours',
        ...observance('STANDARD', '+0300', '+0400', 'DTSTART:20300101T000000'),
      ),
      'Ours',
      '06:00',
    ],
  ])('are read from %s', (_, definition, tzid, expected) => {
    expect(read(calendar(...definition, at(tzid)))).toMatchObject({
      events: [`2026-07-01T${expected} +60m`],
      problems: [],
    });
  });

  it('change when their rules say so', () => {
    const daily = event(
      'DTSTART;TZID=Ours:20260328T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=2',
    );
    const text = calendar(...zone('Ours', ...EXCHANGE), winter('Ours'), daily);
    expect(read(text).events).toEqual([
      '2026-01-15T08:00 +60m',
      '2026-03-28T08:00 +60m',
      '2026-03-29T07:00 +60m',
    ]);
  });

  it.each([
    ['nobody knows it', []],
    [
      'its offsets cannot be read',
      zone('Mars', ...observance('STANDARD', 'x', 'y')),
    ],
    [
      'its rule never ends',
      zone(
        'Mars',
        ...observance(
          'STANDARD',
          '+0100',
          '+0200',
          'DTSTART:19700101T000000',
          'RRULE:FREQ=SECONDLY',
        ),
      ),
    ],
    ['it has no observance', zone('Mars')],
  ])('leave an event out and name it where %s', (_, definition) => {
    const {
      events,
      problems,
      calendar: found,
    } = read(calendar(...definition, at('Mars'), at('Europe/Berlin')), {
      defaultTimeZone: 'Europe/Berlin',
    });
    expect(events).toEqual(['2026-07-01T07:00 +60m']);
    expect(problems).toEqual(['unknown-zone']);
    expect(found.problems[0]?.message).toContain('"Mars"');
  });

  const floating = event('DTSTART:20260701T090000', 'DURATION:PT1H');
  it.each<[string, string[], string | undefined, string[], string[]]>([
    [
      "the calendar's own",
      ['X-WR-TIMEZONE:Asia/Kolkata'],
      'Europe/Berlin',
      ['2026-07-01T03:30 +60m'],
      [],
    ],
    ["the reader's", [], 'Europe/Berlin', ['2026-07-01T07:00 +60m'], []],
    [
      "the reader's where the calendar's is unknown",
      ['X-WR-TIMEZONE:Mars'],
      'Europe/Berlin',
      ['2026-07-01T07:00 +60m'],
      ['unknown-zone'],
    ],
    ['none', [], undefined, [], ['no-zone']],
  ])(
    'of clocks without one are %s',
    (_, lines, defaultTimeZone, ...expected) => {
      const found = read(calendar(...lines, floating), { defaultTimeZone });
      expect([found.events, found.problems]).toEqual(expected);
    },
  );
});

import fc from 'fast-check';
import { between, calendar, event, read } from './__testUtils__/calendar';
import { readIcs } from './readIcs';

const good = (uid: string) =>
  event(`UID:${uid}`, 'DTSTART:20260301T090000Z', 'DURATION:PT1H');
const GOOD = '2026-03-01T09:00 +60m';
const around = (bad: string) => calendar(good('a'), bad, good('b'));
const when = ['DTSTART:20260301T090000Z', 'DURATION:PT1H'];

describe('a bad event takes nothing but itself', () => {
  it.each<[string, string, string]>([
    ['no-start', 'has no start', event('DURATION:PT1H')],
    ['no-end', 'has no end', event('DTSTART:20260301T090000Z')],
    [
      'ends-before-start',
      'ends before it begins',
      event('DTSTART:20260301T090000Z', 'DTEND:20260301T080000Z'),
    ],
    [
      'ends-before-start',
      'has no length',
      event('DTSTART:20260301T090000Z', 'DTEND:20260301T090000Z'),
    ],
    [
      'ends-before-start',
      'has a negative length',
      event('DTSTART:20260301T090000Z', 'DURATION:-PT1H'),
    ],
    [
      'ends-before-start',
      'has a period without length',
      event(...when, 'RDATE;VALUE=PERIOD:20260302T090000Z/PT0S'),
    ],
    ['invalid-value', 'starts never', event('DTSTART:soon', 'DURATION:PT1H')],
    [
      'invalid-value',
      'starts on the 30th of February',
      event('DTSTART:20260230T090000Z', 'DURATION:PT1H'),
    ],
    [
      'invalid-value',
      'lasts a word',
      event('DTSTART:20260301T090000Z', 'DURATION:long'),
    ],
    ['invalid-value', 'excludes a word', event(...when, 'EXDATE:never')],
    [
      'invalid-value',
      'stands for a word',
      event(...when, 'RECURRENCE-ID:never'),
    ],
    [
      'invalid-value',
      'has a broken line after its times',
      event(...when, 'RRULE:FREQ=WEEKLY;BYDAY=MO,', 'TU garbage'),
    ],
    [
      'invalid-value',
      'has times whose line is broken',
      event('DTSTART;TZID=Europe/Be', 'rlin:20260301T090000', 'DURATION:PT1H'),
    ],
    ...[
      'FREQ=NEVER',
      'BYDAY=MO',
      'FREQ=DAILY;BYEASTER=1',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=DAILY;INTERVAL=x',
      'FREQ=DAILY;COUNT=-1',
      'FREQ=DAILY;COUNT=2;UNTIL=20260302',
      'FREQ=DAILY;UNTIL=tomorrow',
      'FREQ=DAILY;UNTIL=20260230',
      'FREQ=DAILY;BYMONTHDAY=99',
      'FREQ=DAILY;BYMONTHDAY=0',
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=WEEKLY;BYDAY=MO,',
      'FREQ=DAILY;FREQ=WEEKLY',
      'garbage',
      '',
    ].map((rule): [string, string, string] => [
      'invalid-rule',
      `has the rule ${JSON.stringify(rule)}`,
      event(...when, `RRULE:${rule}`),
    ]),
    [
      'unterminated',
      'is never ended',
      ['BEGIN:VEVENT', 'UID:bad', ...when].join('\r\n'),
    ],
    [
      'unterminated',
      'is never ended within an alarm',
      ['BEGIN:VEVENT', ...when, 'BEGIN:VALARM', 'ACTION:DISPLAY'].join('\r\n'),
    ],
  ])('%s: one that %s', (code, _, bad) => {
    expect(read(around(bad))).toMatchObject({
      events: [GOOD, GOOD],
      problems: [code],
    });
  });

  it.each([
    ['a line that is none', ['garbage', ...when]],
    ['a text that was folded wrongly', ['SUMMARY:Lan', 'and Kim', ...when]],
    ['a parameter without a value', ['SUMMARY;LANGUAGE', ...when]],
  ])('broken-line: keeps an event in spite of %s', (_, lines) => {
    const found = read(calendar(event(...lines)));
    expect(found.events).toHaveLength(1);
    expect(found.problems).toEqual(['broken-line']);
  });

  it('reads over components that are no events', () => {
    const text = calendar(
      'BEGIN:VTODO',
      'SUMMARY:no',
      'BEGIN:VALARM',
      'END:VALARM',
      'DTSTART:20260301T090000Z',
      'END:VTODO',
      event(
        ...when,
        'BEGIN:VALARM',
        'TRIGGER:-PT5M',
        'DURATION:P9D',
        'END:VALARM',
      ),
    );
    expect(read(text)).toMatchObject({ events: [GOOD], problems: [] });
  });

  it('keeps all of several events that claim one uid, and says so', () => {
    const other = event('UID:a', 'DTSTART:20260302T090000Z', 'DURATION:PT1H');
    const again = event('UID:a', 'SUMMARY:again', ...when);
    expect(read(calendar(good('a'), other, again))).toMatchObject({
      events: [`${GOOD}: again`, '2026-03-02T09:00 +60m'],
      problems: ['duplicate-uid'],
    });
  });

  it('takes the latest revision of one event', () => {
    const revised = event(
      'UID:a',
      'SEQUENCE:1',
      'DTSTART:20260302T090000Z',
      'DURATION:PT1H',
    );
    expect(read(calendar(revised, good('a')))).toMatchObject({
      events: ['2026-03-02T09:00 +60m'],
      problems: [],
    });
  });
});

describe('a text that is no calendar', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'not-a-calendar'],
    ['a web page', '<!doctype html><title>Sign in</title>', 'not-a-calendar'],
    ['binary junk', '\u0000\u0001PNG\r\n\u001a\n', 'not-a-calendar'],
    ['an event alone', good('a'), 'not-a-calendar'],
    ['too much', calendar(`X-A:${'é'.repeat(2_500_000)}`), 'too-large'],
  ])('%s', (_, text, code) => {
    expect(read(text)).toMatchObject({ events: [], problems: [code] });
  });

  it('says that a web page looks like one', () => {
    const { problems } = readIcs('<html>', { range: between('2026', '2027') });
    expect(problems[0]?.message).toContain('web page');
  });

  it('reads what there is of a calendar that breaks off', () => {
    const text = calendar(good('a'), good('b')).slice(0, -60);
    expect(read(text)).toMatchObject({
      events: [GOOD],
      problems: ['truncated', 'unterminated'],
    });
  });

  it('reads LF, CR, a byte order mark and lower case', () => {
    const text = calendar(good('a'));
    for (const variant of [
      text.replace(/\r/g, ''),
      text.replace(/\n/g, ''),
      `\uFEFF${text}`,
      text.toLowerCase().replace('z', 'Z').replace('pt1h', 'PT1H'),
    ]) {
      expect(read(variant.replace('t09', 'T09')).events).toEqual([GOOD]);
    }
  });

  it('never throws, whatever is done to a calendar', () => {
    const whole = around(
      event(
        'UID:c',
        'DTSTART;TZID=Europe/Berlin:20260301T090000',
        'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=9',
        'EXDATE:20260302T080000Z',
        'DURATION:PT1H',
        'ATTENDEE;CN="x":mailto:a@example.org',
      ),
    );
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(20),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('\r\n', ':', ';', '=', '"', 'END:VEVENT\r\n', '9e9'),
        ),
        (position, length, junk) => {
          const text =
            whole.slice(0, position) + junk + whole.slice(position + length);
          const { events, problems } = read(text);
          // Where it is broken it loses at most one event of each kind, or says that it lost more.
          expect(events.length > 0 || problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

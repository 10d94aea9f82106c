import { readIcs } from './readIcs';
import { RFC5545_EXAMPLES } from './__fixtures__/rfc5545';
import { between, calendar, event } from './__testUtils__/calendar';

const NEW_YORK = 'America/New_York';
const LOCAL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: NEW_YORK,
  dateStyle: 'short',
  timeStyle: 'short',
});

const readLocal = (start: string, lines: string | string[], until: string) => {
  const { events, problems } = readIcs(
    calendar(
      event(
        'UID:example',
        `DTSTART;TZID=${NEW_YORK}:${start}`,
        'DURATION:PT1M',
        ...[lines].flat(),
      ),
    ),
    { range: between('1996-01-01T00:00Z', until) },
  );
  return { starts: events.map(one => LOCAL.format(one.start)), problems };
};

describe('the recurrences of RFC 5545 §3.8.5.3', () => {
  it.each(RFC5545_EXAMPLES)('%s', (_, start, lines, expected) => {
    // A rule that ends is looked at for a year longer: nothing may follow.
    const isEndless = !/COUNT|UNTIL/.test(String(lines));
    const last = Date.parse(`${expected[expected.length - 1]}Z`);
    const until = last + (isEndless ? 12 : 365 * 24) * 3_600_000;
    expect(readLocal(start, lines, new Date(until).toISOString())).toEqual({
      starts: expected,
      problems: [],
    });
  });
});

import fc from 'fast-check';
import { readIcs } from './readIcs';
import { writeIcs } from './writeIcs';

const NOW = Date.parse('2026-03-01T12:00:00.500Z');
const START = Date.parse('2026-03-02T09:00Z');
const HOUR = 3_600_000;
const range = { start: 0, end: Date.parse('2100-01-01T00:00Z') };
const write = (shift: object, calendar: object = {}) =>
  writeIcs({
    name: 'Payments',
    refreshMinutes: 60,
    now: NOW,
    shifts: [
      { uid: '1', start: START, end: START + HOUR, summary: 'Lan', ...shift },
    ],
    ...calendar,
  });

describe('writeIcs', () => {
  it('writes a calendar', () => {
    const text = write(
      { description: 'Primary, week 10', url: 'https://portal/a b' },
      { url: 'https://portal/oncall?x=%20y' },
    );
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Callboard//On-call//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Payments',
      'X-WR-CALNAME:Payments',
      'REFRESH-INTERVAL;VALUE=DURATION:PT60M',
      'X-PUBLISHED-TTL:PT60M',
      'URL:https://portal/oncall?x=%20y',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTAMP:20260301T120000Z',
      'DTSTART:20260302T090000Z',
      'DTEND:20260302T100000Z',
      'SUMMARY:Lan',
      'DESCRIPTION:Primary\\, week 10',
      'URL:https://portal/a%20b',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('writes a shift without an end for a year, and says so', () => {
    const [event] = readIcs(write({ end: null, description: 'Lan' }), {
      range,
    }).events;
    expect(event).toMatchObject({
      start: START,
      end: START + 365 * 24 * HOUR,
      description: 'Lan\nNo end is known: shown for a year.',
    });
  });

  it('folds at 75 octets, between characters', () => {
    const text = write({ summary: `${'é'.repeat(60)}${'🙂'.repeat(60)}` });
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map(line => Buffer.byteLength(line)))).toBe(75);
    expect(text).not.toContain('\uFFFD');
  });

  it('lets nothing out of a text: what is written is what is read', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            '\r\n',
            '\n',
            '\\n',
            '\\',
            ';',
            ',',
            ':',
            '"',
            ' ',
            '\t',
            '\r\nEND:VEVENT',
            'BEGIN:VCALENDAR',
            '🙂',
            'é',
            '\u0000',
            '\u2028',
            '\uD800',
          ),
          { maxLength: 80 },
        )
        .map(parts => parts.join('')),
    );
    const plain = (text: string) =>
      text
        .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
        .replace(/\r\n?/g, '\n')
        .replace(/(?![\t\n])\p{Cc}/gu, '');
    const shift = fc.record({
      uid: fc.uuid(),
      start: fc.integer({ min: 0, max: 4e9 }).map(at => at * 1000),
      hours: fc.integer({ min: 1, max: 1000 }),
      summary: nasty,
      description: nasty,
      url: fc.option(nasty, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(shift, { maxLength: 5 }), nasty, (list, name) => {
        const shifts = list.map(({ hours, ...one }) => ({
          ...one,
          end: one.start + hours * HOUR,
        }));
        const text = writeIcs({ name, shifts, refreshMinutes: 5, now: NOW });
        const found = readIcs(text, { range });
        expect(found.problems).toEqual([]);
        expect(found.name).toBe(plain(name).trim() || undefined);
        expect(
          found.events.map(one => [
            one.uid,
            one.start,
            one.end,
            one.summary,
            one.description ?? '',
          ]),
        ).toEqual(
          [...shifts]
            .sort((a, b) => a.start - b.start || a.end - b.end)
            .map(one => [
              one.uid,
              one.start,
              one.end,
              plain(one.summary),
              plain(one.description),
            ]),
        );
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/(?!\t)\p{Cc}/u);
        }
      }),
    );
  });
});

import { between, calendar, event, read } from './__testUtils__/calendar';

const rule = (text: string, start = '19700101T000000Z') =>
  event(`DTSTART:${start}`, 'DURATION:PT1S', `RRULE:${text}`);
const hour = between('2026-03-01T09:00Z', '2026-03-01T10:00Z');

describe('the limits of a calendar', () => {
  it.each<[string, string, number, string[]]>([
    ['a beat of minutes', 'FREQ=MINUTELY', 60, []],
    ['a beat of seconds', 'FREQ=SECONDLY', 0, ['too-many']],
    ['10^9 seconds that are over', 'FREQ=SECONDLY;COUNT=1000000000', 0, []],
    ['10^9 minutes that go on', 'FREQ=MINUTELY;COUNT=1000000000', 60, []],
    [
      '10^9 instances that have to be followed',
      'FREQ=SECONDLY;BYMONTH=3;COUNT=1000000000',
      0,
      ['too-many'],
    ],
    ['instances that never come', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 0, []],
    [
      'a beat that steps beyond the calendar',
      'FREQ=WEEKLY;INTERVAL=9999999999',
      0,
      [],
    ],
    ['a daily rule from long ago', 'FREQ=DAILY;BYHOUR=9', 1, []],
  ])('hold for %s', (_, text, events, problems) => {
    const found = read(calendar(rule(text)), { range: hour });
    expect([found.events.length, found.problems]).toEqual([events, problems]);
  });

  it('leave out an event that is too much by itself, and nothing else', () => {
    const text = calendar(rule('FREQ=SECONDLY'), rule('FREQ=MONTHLY'));
    expect(read(text)).toMatchObject({
      events: { length: 12 },
      problems: ['too-many'],
    });
  });

  it('hold for all events together', () => {
    const text = calendar(rule('FREQ=DAILY'), rule('FREQ=MONTHLY'));
    const limits = { occurrences: 370 };
    expect(read(text, { limits })).toMatchObject({
      events: { length: 365 },
      problems: ['too-many'],
    });
  });

  it('hold for the work of all rules together', () => {
    const rules = Array(10).fill(rule('FREQ=WEEKLY;BYDAY=MO'));
    const found = read(calendar(...rules), { limits: { steps: 1000 } });
    expect(found.problems).toEqual(Array(8).fill('too-many'));
    expect(found.events).toHaveLength(2 * 52);
  });

  it('hold for problems, the others being counted', () => {
    const { calendar: found } = read(calendar(...Array(9).fill(event())), {
      limits: { problems: 3 },
    });
    expect(found.problems).toHaveLength(4);
    expect(found.problems[3]).toEqual({
      code: 'more-problems',
      message: 'and 6 more problems',
    });
  });

  it('let 10,000 events pass', () => {
    const events = Array.from({ length: 10_000 }, (_, index) =>
      event(
        `UID:${index}`,
        'DTSTART;TZID=Europe/Berlin:20260301T090000',
        'DURATION:PT1H',
        index % 2 ? 'RRULE:FREQ=YEARLY' : 'SUMMARY:Lan',
      ),
    );
    const begun = performance.now();
    expect(read(calendar(...events)).events).toHaveLength(10_000);
    // 1.5 s on two cores of 2020; days where each event is worked out from its first occurrence.
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

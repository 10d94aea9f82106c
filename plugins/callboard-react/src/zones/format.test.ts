import {
  inBothZones,
  isKnownZone,
  momentIn,
  sinceWords,
  spanWords,
  untilWords,
  withMoments,
  zoneWords,
} from './format';

const at = (iso: string) => Date.parse(iso);
const NOW = at('2026-11-26T12:00:00Z');
const BERLIN = 'Europe/Berlin';

it.each([
  ['2026-11-26T17:00:00Z', '18:00'],
  ['2026-11-26T23:30:00Z', 'Fri 00:30'],
  ['2026-11-30T08:00:00Z', 'Mon 09:00'],
  ['2026-12-07T08:00:00Z', 'Mon 7 Dec, 09:00'],
  ['2026-11-23T08:00:00Z', 'Mon 23 Nov, 09:00'],
  ['2027-01-04T08:00:00Z', 'Mon 4 Jan 2027, 09:00'],
])('%s is said as %s in Berlin', (iso, words) => {
  expect(momentIn(BERLIN, at(iso), NOW)).toBe(words);
});

it.each([
  [{ theirs: BERLIN, own: 'Europe/Lisbon' }, '18:00 (your 17:00)'],
  [{ theirs: BERLIN, own: 'Europe/Paris' }, '18:00'],
  [{ theirs: BERLIN, own: BERLIN }, '18:00'],
  [{ theirs: BERLIN, own: 'Asia/Tokyo' }, '18:00 (your Fri 02:00)'],
  [{ theirs: BERLIN, own: 'Asia/Kathmandu' }, '18:00 (your 22:45)'],
])('for %p 17:00 UTC is %s', (zones, words) => {
  expect(inBothZones(zones, at('2026-11-26T17:00:00Z'), NOW)).toBe(words);
});

it('an end that never comes is said as such', () => {
  const zones = { theirs: BERLIN, own: 'Europe/Lisbon' };
  expect(untilWords(zones, null, NOW)).toBe('without an end');
  expect(untilWords(zones, '2026-11-30T08:00:00Z', NOW)).toBe(
    'until Mon 09:00 (your 08:00)',
  );
  expect(sinceWords(zones, null, NOW)).toBe('as long as is known');
});

it.each([
  ['2026-11-26T08:00:00Z', '2026-11-26T17:00:00Z', 'Thu 26 Nov, 09:00 – 18:00'],
  [
    '2026-12-28T08:00:00Z',
    '2027-01-04T08:00:00Z',
    'Mon 28 Dec, 09:00 – Mon 4 Jan 2027, 09:00',
  ],
])('the span from %s to %s is %s', (start, end, words) => {
  expect(spanWords(BERLIN, at(start), at(end), NOW)).toBe(words);
});

it.each([
  [BERLIN, '2026-11-26T12:00:00Z', 'Europe/Berlin (UTC+1)'],
  [BERLIN, '2026-07-26T12:00:00Z', 'Europe/Berlin (UTC+2)'],
  ['Asia/Kathmandu', '2026-07-26T12:00:00Z', 'Asia/Kathmandu (UTC+5:45)'],
  ['UTC', '2026-07-26T12:00:00Z', 'UTC'],
])('%s is called by its offset at %s', (zone, iso, words) => {
  expect(zoneWords(zone, at(iso))).toBe(words);
});

it('zones that nobody knows are told apart', () => {
  expect(isKnownZone('Mars/Olympus')).toBe(false);
  expect(isKnownZone(BERLIN)).toBe(true);
});

it('instants within a text are said as people read them', () => {
  expect(
    withMoments(
      'Nothing is known of it after 2027-02-24T21:51:24.483Z',
      { theirs: BERLIN, own: 'Europe/Lisbon' },
      NOW,
    ),
  ).toBe('Nothing is known of it after Wed 24 Feb 2027, 22:51 (your 21:51)');
});

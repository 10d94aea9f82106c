import { writeInstant, writeLength, writeList } from './words';

describe('words', () => {
  it.each([
    [0, '1 min'],
    [59, '59 min'],
    [60, '1 h'],
    [90, '1 h 30 min'],
    [1440, '1 d'],
    [1441, '1 d'],
    [1440 + 6 * 60 + 5, '1 d 6 h'],
    [14 * 1440, '14 d'],
  ])('%d minutes are %s', (minutes, expected) => {
    expect(writeLength(minutes * 60_000)).toBe(expected);
  });

  it('say an instant by the clock of a zone', () => {
    const at = Date.parse('2026-12-31T23:05Z');
    expect(writeInstant(at, 'UTC')).toBe('Thu 31 Dec 23:05 UTC');
    expect(writeInstant(at, 'Asia/Kolkata')).toBe(
      'Fri 1 Jan 04:35 Asia/Kolkata',
    );
  });

  it('cut a list short', () => {
    expect(writeList(['a'])).toBe('a');
    expect(writeList(['a', 'b', 'c'])).toBe('a, b, c');
    expect(writeList(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
  });
});

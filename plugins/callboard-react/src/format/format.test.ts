import {
  countWords,
  formatAge,
  formatAgo,
  formatBudget,
  formatBurnRate,
  formatCount,
  formatDuration,
  formatInstant,
  formatInstantInFull,
  formatRatio,
} from '.';

/** Reads as it does on screen, where the space before a unit must not break. */
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('formatRatio', () => {
  it.each([
    [0.9995, '99.95 %'],
    [0.9999, '99.99 %'],
    [0.99995, '99.995 %'],
    [0.99999, '99.999 %'],
    [0.9999999, '99.99999 %'],
    [0.99, '99 %'],
    [0.5, '50 %'],
    [0.123456, '12 %'],
    [0.00028, '0.028 %'],
    [0, '0 %'],
    [1, '100 %'],
    [0.99999999999, '>99.9999 %'],
    [null, 'unknown'],
    [undefined, 'unknown'],
    [Number.NaN, 'unknown'],
  ])('%p reads %s', (ratio, text) => {
    expect(plain(formatRatio(ratio))).toBe(text);
  });

  it('never rounds anything below 1 up to 100 %', () => {
    for (let nines = 1; nines < 15; nines++) {
      expect(formatRatio(1 - 10 ** -nines)).not.toMatch(/^100/);
    }
  });
});

describe('formatBudget', () => {
  it.each([
    [0.412, '41 %'],
    [1, '100 %'],
    [0, '0 %'],
    [0.043, '4.3 %'],
    [0.0003, '<0.1 %'],
    [-0.0003, '−<0.1 %'],
    [0.9996, '99.9 %'],
    [-0.32, '−32 %'],
    [-12.5, '−1,250 %'],
    [null, 'unknown'],
  ])('%p reads %s', (remaining, text) => {
    expect(plain(formatBudget(remaining))).toBe(text);
  });
});

it.each([
  [6.24, '6.2×'],
  [14.4, '14.4×'],
  [144.4, '144×'],
  [0, '0×'],
  [0.01, '<0.1×'],
  [1, '1×'],
  [null, 'unknown'],
])('a burn rate of %p reads %s', (rate, text) => {
  expect(formatBurnRate(rate)).toBe(text);
});

it.each([
  [1_234_567, '1,234,567'],
  [0.25, '0.25'],
  [null, 'unknown'],
])('a count of %p reads %s', (count, text) => {
  expect(formatCount(count)).toBe(text);
});

it.each([
  [0, '0 s'],
  [59, '59 s'],
  [90, '1 min'],
  [5400, '1 h 30 min'],
  [4 * 3600 + 1800, '4 h'],
  [86_400, '1 d'],
  [2 * 86_400 + 3600, '2 d 1 h'],
  [7 * 86_400, '7 d'],
  [Number.POSITIVE_INFINITY, 'unknown'],
])('%p seconds read %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});

describe('instants', () => {
  const now = new Date(2026, 10, 20, 12, 0).getTime();
  const before = (seconds: number) =>
    new Date(now - seconds * 1000).toISOString();

  it.each([
    [before(10), 'just now'],
    [before(60), '1 min'],
    [before(14 * 60 + 59), '14 min'],
    [before(9 * 3600), '9 h'],
    [before(50 * 3600), '2 d'],
    // A server's clock may be ahead of the reader's.
    [before(-30), 'just now'],
    ['nonsense', 'unknown age'],
  ])('the age of %s is %s', (instant, text) => {
    expect(formatAge(instant, now)).toBe(text);
  });

  it.each([
    [before(10), 'just now'],
    [before(3 * 3600), '3 h ago'],
    ['nonsense', 'at an unknown time'],
  ])('what happened at %s happened %s', (instant, text) => {
    expect(formatAgo(instant, now)).toBe(text);
  });

  it('names the day only when it is not today, and the year only when it is not this one', () => {
    expect(formatInstant(new Date(2026, 10, 20, 9, 12).getTime(), now)).toBe(
      '09:12',
    );
    expect(formatInstant(new Date(2026, 10, 12, 9, 12).getTime(), now)).toBe(
      '12 Nov, 09:12',
    );
    expect(formatInstant(new Date(2025, 10, 12, 9, 12).getTime(), now)).toBe(
      '12 Nov 2025, 09:12',
    );
    expect(formatInstant('nonsense', now)).toBe('unknown time');
  });

  it('gives UTC beside local time', () => {
    expect(formatInstantInFull('2026-11-20T09:12:00Z')).toContain(
      '(2026-11-20T09:12:00Z)',
    );
    expect(formatInstantInFull('nonsense')).toBe('unknown time');
  });
});

it.each([
  [0, 'gap', undefined, '0 gaps'],
  [1, 'gap', undefined, '1 gap'],
  [1204, 'entity', 'entities', '1,204 entities'],
])('counts %p of %s, %s: %s', (count, one, many, words) => {
  expect(countWords(count, one, many)).toBe(words);
});

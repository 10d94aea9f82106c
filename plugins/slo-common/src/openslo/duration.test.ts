import { durationSeconds } from './duration';

describe('durationSeconds', () => {
  it.each([
    ['5m', 300],
    ['2h', 7_200],
    ['30d', 2_592_000],
    ['1w', 604_800],
    ['1M', 2_592_000],
    ['1Q', 7_776_000],
    ['1Y', 31_536_000],
    ['0d', 0],
    ['30', undefined],
    ['30s', undefined],
    ['-1d', undefined],
    ['1.5h', undefined],
    [' 1d', undefined],
    ['1d\n', undefined],
    ['', undefined],
    ['999999999999999999999999d', undefined],
  ])('%j is %p seconds', (text, seconds) => {
    expect(durationSeconds(text)).toBe(seconds);
  });
});

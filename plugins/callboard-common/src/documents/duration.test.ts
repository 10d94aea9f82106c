import { readDurationSeconds } from './duration';

describe('readDurationSeconds', () => {
  it.each([
    ['PT5M', 300],
    ['P1W2DT3H4M5S', 788_645],
    ['P7D', 604_800],
    ['5m', 300],
    ['24h', 86_400],
    ['2w', 1_209_600],
    ['0h', 0],
    ['P1M', undefined],
    ['P', undefined],
    ['PT', undefined],
    ['P1DT', undefined],
    ['1y', undefined],
    ['-5m', undefined],
    ['', undefined],
  ])('makes of %p %p', (text, seconds) => {
    expect(readDurationSeconds(text)).toBe(seconds);
  });
});

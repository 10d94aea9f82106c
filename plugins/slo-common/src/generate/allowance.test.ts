import { allowanceInWords, allowedBadMinutes } from './allowance';

describe('allowedBadMinutes', () => {
  it.each([
    [0.9999, 30, 4.32],
    [0.999, 30, 43.2],
    [0.999, 28, 40.32],
    [0.5, 1, 720],
    [0, 1, 1_440],
  ])('%f in %i days allows %f minutes', (target, days, minutes) => {
    expect(allowedBadMinutes(target, days)).toBe(minutes);
  });
});

describe('allowanceInWords', () => {
  it.each([
    [0.99999, '0.001 % of requests may fail, as in 26 seconds a month'],
    [0.9999, '0.01 % of requests may fail, as in 4 minutes a month'],
    [0.9995, '0.05 % of requests may fail, as in 22 minutes a month'],
    [0.999, '0.1 % of requests may fail, as in 43 minutes a month'],
    [0.995, '0.5 % of requests may fail, as in 3 hours 36 minutes a month'],
    [0.95, '5 % of requests may fail, as in 36 hours a month'],
    [0.9, '10 % of requests may fail, as in 3 days a month'],
  ])('says what %f allows', (target, words) => {
    expect(allowanceInWords(target)).toBe(`${words} of complete failure`);
  });

  it('counts what it is told to', () => {
    expect(allowanceInWords(0.99, 'jobs')).toMatch(/^1 % of jobs may fail/);
  });

  it('never says 24 hours where it means one day more', () => {
    const minutes = 3 * 1_440 - 10;
    const target = 1 - minutes / (30 * 1_440);
    expect(allowanceInWords(target)).toContain('3 days a month');
  });
});

import { rawEvent, thresholdEvent } from './valueEvents';

describe('thresholdEvent', () => {
  it.each([
    ['lt', [1, 0, 0]],
    ['lte', [1, 1, 0]],
    ['gt', [0, 0, 1]],
    ['gte', [0, 1, 1]],
  ] as const)('below, at and above the limit of %s', (op, expected) => {
    const good = [1, 2, 3].map(
      value => thresholdEvent(value, { op, value: 2 }).good,
    );
    expect(good).toEqual(expected);
  });
});

describe('rawEvent', () => {
  it.each([
    [0.75, 'success', 0.75],
    [0.75, 'failure', 0.25],
    [1 + 1e-12, 'success', 1],
    [-1e-12, 'failure', 1],
  ] as const)('%d as %s is %d good', (value, rawType, good) => {
    expect(rawEvent(value, rawType)).toEqual({ good, total: 1 });
  });

  it.each([1.01, -0.5, NaN, Infinity])('refuses %d', value => {
    expect(rawEvent(value, 'success')).toMatchObject({ code: 'not-a-ratio' });
  });
});

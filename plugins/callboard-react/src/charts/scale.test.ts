import { linearScale, timeTicks, valueTicks } from './scale';

it('maps a domain onto pixels in a straight line, also upside down', () => {
  const y = linearScale([0, 1], [200, 0]);
  expect([y(0), y(0.25), y(1)]).toEqual([200, 150, 0]);
  expect(linearScale([3, 3], [0, 10])(3)).toBe(5);
});

it.each([
  [
    [0, 1],
    [0, 0.5, 1],
  ],
  [
    [-0.32, 1],
    [0, 0.5, 1],
  ],
  [
    [0, 18],
    [0, 5, 10, 15],
  ],
  [
    [0, 0.004],
    [0, 0.001, 0.002, 0.003, 0.004],
  ],
] as const)('%p gets round ticks', ([low, high], ticks) => {
  expect(valueTicks([low, high], 4)).toEqual(ticks);
});

it('has one tick for a domain without extent', () => {
  expect(valueTicks([2, 2], 4)).toEqual([2]);
});

describe('ticks of time', () => {
  const at = (...parts: [number, number, number, number?]) =>
    new Date(...parts).getTime();

  it('fall on local midnights over days', () => {
    const ticks = timeTicks([at(2026, 9, 20, 7), at(2026, 10, 20, 7)], 8);
    expect(ticks.length).toBeGreaterThan(3);
    expect(ticks.length).toBeLessThanOrEqual(8);
    expect(ticks.every(t => new Date(t).getHours() === 0)).toBe(true);
  });

  it('fall on round hours over a day', () => {
    const ticks = timeTicks([at(2026, 10, 20, 0), at(2026, 10, 21, 0)], 8);
    expect(ticks.map(t => new Date(t).getHours())).toEqual([
      0, 3, 6, 9, 12, 15, 18, 21, 0,
    ]);
  });

  it('are none where there is no time or no room', () => {
    expect(timeTicks([5, 5], 8)).toEqual([]);
    expect(timeTicks([0, 1e9], 0)).toEqual([]);
  });
});

import { countEvents } from './countEvents';

describe('countEvents', () => {
  it.each([
    ['good', 3, 4, 3],
    ['bad', 3, 4, 1],
    ['good', 4 + 1e-12, 4, 4],
    ['bad', 4 + 1e-12, 4, 0],
    ['bad', 0, 0, 0],
  ] as const)('of %s %d of %d has %d good', (role, part, total, good) => {
    expect(countEvents(role, part, total)).toEqual({ good, total });
  });

  it.each([
    ['good', 5, 4, 'good-exceeds-total'],
    ['bad', 1, 0, 'bad-exceeds-total'],
    ['good', -1, 4, 'not-a-count'],
    ['good', NaN, 4, 'not-a-count'],
    ['bad', 1, Infinity, 'not-a-count'],
  ] as const)('finds fault with %s %d of %d: %s', (role, part, total, code) => {
    expect(countEvents(role, part, total)).toMatchObject({
      code,
      what: expect.stringContaining(`${role} `),
    });
  });
});

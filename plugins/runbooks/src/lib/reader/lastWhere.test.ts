import { lastWhere } from './lastWhere';

it.each([
  [[], undefined],
  [[5], undefined],
  [[1], 1],
  [[1, 2, 3], 3],
  [[1, 2, 5, 6], 2],
  [[1, 5, 6, 7, 8], 1],
])('of %j the last below 4 is %j', (items, expected) => {
  expect(lastWhere<number>(items, item => item < 4)).toBe(expected);
});

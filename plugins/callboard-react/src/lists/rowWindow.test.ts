import { rowWindow } from './rowWindow';

const even = () => 50;

it.each<[string, number, number, [number, number, number, number]]>([
  ['its beginning', -200, 1000, [0, 32, 0, 48_400]],
  ['its middle', 25_000, 1000, [485, 536, 24_250, 23_200]],
  ['its end', 49_500, 1000, [975, 1000, 48_750, 0]],
  ['what is beyond its end', 60_000, 1000, [985, 1000, 49_250, 0]],
])('draws the rows around %s', (_, top, height, expected) => {
  const { from, to, before, after } = rowWindow(1000, even, top, height);
  expect([from, to, before, after]).toEqual(expected);
});

it('leaves exactly the room of rows that were measured', () => {
  const heightOf = (row: number) => (row % 2 ? 30 : 90);
  for (const top of [0, 777, 12_345, 59_000]) {
    const { from, to, before, after } = rowWindow(1000, heightOf, top, 800);
    let drawn = 0;
    for (let row = from; row < to; row++) drawn += heightOf(row);
    expect(before + drawn + after).toBe(60_000);
    expect(before).toBeLessThanOrEqual(top);
    expect(before + drawn).toBeGreaterThanOrEqual(Math.min(top + 800, 60_000));
  }
});

it('draws nothing of nothing', () => {
  expect(rowWindow(0, even, 0, 800)).toEqual({
    from: 0,
    to: 0,
    before: 0,
    after: 0,
  });
});

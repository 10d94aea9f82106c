import { clipTo, holds, spanOf } from './spans';

it('null on the wire is for ever', () => {
  expect(spanOf({ start: null, end: null })).toEqual({
    start: -Infinity,
    end: Infinity,
  });
});

it.each([
  [
    { start: 0, end: 10 },
    { start: 5, end: 20 },
    { start: 5, end: 10 },
  ],
  [{ start: 0, end: 5 }, { start: 5, end: 20 }, undefined],
  [
    { start: -Infinity, end: Infinity },
    { start: 1, end: 2 },
    { start: 1, end: 2 },
  ],
])('%p within %p is %p', (span, bounds, clipped) => {
  expect(clipTo(span, bounds)).toEqual(clipped);
});

it('a span holds its start and not its end', () => {
  expect(holds({ start: 1, end: 2 }, 1)).toBe(true);
  expect(holds({ start: 1, end: 2 }, 2)).toBe(false);
});

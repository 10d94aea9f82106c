import { cellAt, moveBy } from './movement';

const span = (start: number, end: number) => ({ start, end });
const LANES = [
  { cells: [span(0, 10), span(10, 20), span(20, 30)] },
  { cells: [] },
  { cells: [span(0, 4), span(16, 30)] },
];

it.each([
  ['ArrowRight', { lane: 0, cell: 0 }, { lane: 0, cell: 1 }],
  ['ArrowRight', { lane: 0, cell: 2 }, { lane: 0, cell: 2 }],
  ['ArrowLeft', { lane: 0, cell: 0 }, { lane: 0, cell: 0 }],
  ['Home', { lane: 0, cell: 2 }, { lane: 0, cell: 0 }],
  ['End', { lane: 0, cell: 0 }, { lane: 0, cell: 2 }],
  // Over the empty lane, to what is nearest in time.
  ['ArrowDown', { lane: 0, cell: 1 }, { lane: 2, cell: 1 }],
  ['ArrowDown', { lane: 0, cell: 0 }, { lane: 2, cell: 0 }],
  ['ArrowUp', { lane: 2, cell: 1 }, { lane: 0, cell: 2 }],
  ['ArrowUp', { lane: 0, cell: 1 }, { lane: 0, cell: 1 }],
  ['ArrowDown', { lane: 2, cell: 1 }, { lane: 2, cell: 1 }],
])('%s leads from %p to %p', (key, from, to) => {
  expect(moveBy(LANES, from, key)).toEqual(to);
});

it('control and Home or End lead to the corners', () => {
  expect(moveBy(LANES, { lane: 0, cell: 2 }, 'End', true)).toEqual({
    lane: 2,
    cell: 1,
  });
  expect(moveBy(LANES, { lane: 2, cell: 1 }, 'Home', true)).toEqual({
    lane: 0,
    cell: 0,
  });
});

it('other keys lead nowhere', () => {
  expect(moveBy(LANES, { lane: 0, cell: 0 }, 'x')).toBeUndefined();
});

it.each([
  [5, 0],
  [10, 1],
  [100, 2],
])('at %s is cell %s', (at, cell) => {
  expect(cellAt(LANES[0]?.cells ?? [], at)).toBe(cell);
});

it('an empty lane has no cell', () => {
  expect(cellAt([], 5)).toBe(-1);
});

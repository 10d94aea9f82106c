import { columnsFor, headerOf } from './columns';

it.each([
  [1200, ['state', 'budget', 'burn', 'trend']],
  [900, ['state', 'budget', 'burn']],
  [700, ['state', 'budget']],
  [400, ['state']],
])('%p pixels have room for %p', (width, columns) => {
  expect(columnsFor(width)).toEqual(columns);
});

it('the budget moves below the state where it has no column', () => {
  expect(headerOf('state', columnsFor(400))).toBe('State and budget left');
  expect(headerOf('state', columnsFor(1200))).toBe('State');
});

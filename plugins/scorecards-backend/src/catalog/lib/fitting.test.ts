import { fitting } from './fitting';

it.each([
  ['as it is', 'as it is'],
  ['a\0b', 'ab'],
  ['half \ud83d', 'half '],
  ['whole 😀', 'whole 😀'],
  ['cut in half 😀', 'cut in half '],
  ['far too long a text', 'far too long '],
])('keeps of %j what fits', (text, kept) => {
  expect(fitting(text, 13)).toBe(kept);
});

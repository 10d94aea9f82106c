import { decodeSince, encodeSince } from './since';

describe('encodeSince', () => {
  it('is short where nothing changed', () => {
    const seconds = Array.from({ length: 50 }, () => 1_764_000_000);
    expect(encodeSince(seconds)).toBe('t68n40*1e');
    expect(encodeSince([])).toBe('');
    expect(encodeSince([36, 36, 37])).toBe('10*2,11');
  });
});

describe('decodeSince', () => {
  it.each([
    ['10*2,11', 3, [36, 36, 37]],
    ['10', 3, [36, 36, 36]],
    ['10*9', 2, [36, 36]],
    ['', 2, [0, 0]],
    ['10', 0, []],
  ])('makes of %p for %i checks %p', (text, length, expected) => {
    expect(decodeSince(text, length)).toEqual(expected);
  });
});

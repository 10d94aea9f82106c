import { show, showSeconds } from './numbers';

describe('show', () => {
  it.each([
    [40_000, '40,000'],
    [0.0003, '0.0003'],
    [1 - 0.999, '0.001'],
    [0.1 + 0.2, '0.3'],
    [3e-7, '0.0000003'],
    [1234.5, '1,234.5'],
    [-0.5, '-0.5'],
    [0, '0'],
  ])('writes %p as %s', (value, text) => {
    expect(show(value)).toBe(text);
  });

  it('adds days to many seconds', () => {
    expect(showSeconds(300)).toBe('300 s');
    expect(showSeconds(30 * 86_400)).toBe('2,592,000 s (30 d)');
  });
});

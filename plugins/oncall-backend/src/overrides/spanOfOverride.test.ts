import { spanOfOverride } from './spanOfOverride';

const NOW = Date.UTC(2026, 2, 1, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('spanOfOverride', () => {
  it.each([
    [NOW + HOUR, NOW + 2 * HOUR, NOW + HOUR],
    [NOW - HOUR, NOW + HOUR, NOW],
    [NOW, NOW + 90 * DAY, NOW],
  ])('from %p to %p begins at %p', (start, end, expected) => {
    expect(
      spanOfOverride({ start, end }, { now: NOW, aheadMs: 90 * DAY }),
    ).toEqual({
      start: expected,
      end,
    });
  });

  it.each([
    [NOW + HOUR, NOW + HOUR, 'out-of-range'],
    [NOW + 2 * HOUR, NOW + HOUR, 'out-of-range'],
    [NOW - 2 * HOUR, NOW, '(past)'],
    [NOW, NOW + 90 * DAY + 1, 'beyond-horizon'],
  ])('from %p to %p is refused: %p', (start, end, code) => {
    expect(() =>
      spanOfOverride({ start, end }, { now: NOW, aheadMs: 90 * DAY }),
    ).toThrow(code);
  });
});

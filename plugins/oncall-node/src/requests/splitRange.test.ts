import { splitRange } from './splitRange';

const DAY = 86_400_000;

describe('splitRange', () => {
  it.each([
    [0, 120 * DAY, 90 * DAY, 2],
    [0, 90 * DAY, 90 * DAY, 1],
    [0, 90 * DAY + 1, 90 * DAY, 2],
    [-30 * DAY, 90 * DAY, 50 * DAY, 3],
    [5, 5, DAY, 0],
    [6, 5, DAY, 0],
  ])('cuts [%s, %s) by %s into %s', (from, to, max, count) => {
    const parts = splitRange(from, to, max);
    expect(parts).toHaveLength(count);
    parts.forEach((part, i) => {
      expect(part.to - part.from).toBeLessThanOrEqual(max);
      expect(part.from).toBe(i === 0 ? from : parts[i - 1]?.to);
    });
    expect(parts.at(-1)?.to ?? to).toBe(to);
  });
});

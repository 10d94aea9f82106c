import fc from 'fast-check';
import { rangesSeconds, subtractRanges, widenRanges } from './ranges';

describe('ranges', () => {
  it('are widened outwards and merged where they touch', () => {
    const ranges = [
      { start: 610, end: 620 },
      { start: 1, end: 299 },
      { start: 300, end: 301 },
      { start: 2000, end: 2000 },
    ];
    expect(widenRanges(ranges, 300)).toEqual([{ start: 0, end: 900 }]);
  });

  it('leave what nobody excluded, second by second', () => {
    const range = fc
      .tuple(fc.nat(200), fc.nat(40))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        range,
        fc.array(range),
        fc.constantFrom(1, 7),
        (whole, list, grid) => {
          const left = subtractRanges(whole, widenRanges(list, grid));
          const inside = (at: number, { start, end }: typeof whole) =>
            at >= start && at < end;
          for (let at = 0; at < 250; at += 1) {
            const cell = Math.floor(at / grid) * grid;
            const excluded = list.some(
              ({ start, end }) =>
                start < end && start < cell + grid && end > cell,
            );
            expect(left.some(part => inside(at, part))).toBe(
              inside(at, whole) && !excluded,
            );
          }
          expect(rangesSeconds(left, 100)).toBe(
            left.reduce(
              (sum, { start, end }) =>
                sum + Math.max(0, Math.min(end, 100) - start),
              0,
            ),
          );
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { EmptyTile, nobodySpans } from './nobodySpans';

const range = { start: 10, end: 60 };
const empty = (
  level: number,
  start: number,
  end: number,
  kind: 'gap' | 'off-hours' = 'gap',
): EmptyTile => ({ level, start, end, reason: { kind } });

describe('nobodySpans', () => {
  it.each<[string, EmptyTile[], number, [number, number, boolean][]]>([
    ['one level', [empty(1, 20, 30)], 1, [[20, 30, false]]],
    ['on purpose', [empty(1, 20, 30, 'off-hours')], 1, [[20, 30, true]]],
    [
      'both kinds',
      [empty(1, 20, 30, 'off-hours'), empty(1, 30, 40)],
      1,
      [
        [20, 30, true],
        [30, 40, false],
      ],
    ],
    ['one of two', [empty(1, 20, 30)], 2, []],
    ['two in part', [empty(1, 20, 30), empty(2, 25, 35)], 2, [[25, 30, false]]],
    [
      'two, one on purpose',
      [empty(1, 20, 30), empty(2, 20, 30, 'off-hours')],
      2,
      [[20, 30, false]],
    ],
    ['across the range', [empty(1, 0, 90)], 1, [[10, 60, false]]],
    ['a level that is no more', [empty(3, 20, 30), empty(1, 20, 30)], 2, []],
    ['no level', [], 0, [[10, 60, false]]],
    ['nothing', [], 1, []],
  ])('%s', (_what, tiles, levels, expected) => {
    expect(
      nobodySpans(tiles, levels, range).map(({ start, end, declared }) => [
        start,
        end,
        declared,
      ]),
    ).toEqual(expected);
  });

  it('is what looking at every instant finds', () => {
    const tile = fc
      .record({
        level: fc.integer({ min: 1, max: 2 }),
        start: fc.nat(70),
        length: fc.integer({ min: 1, max: 30 }),
        kind: fc.constantFrom('gap' as const, 'off-hours' as const),
      })
      .map(({ level, start, length, kind }) =>
        empty(level, start, start + length, kind),
      );
    fc.assert(
      fc.property(fc.array(tile, { maxLength: 8 }), tiles => {
        const spans = nobodySpans(tiles, 2, range);
        for (let at = range.start; at < range.end; at++) {
          const around = tiles.filter(
            ({ start, end }) => start <= at && at < end,
          );
          const isNobody = new Set(around.map(({ level }) => level)).size === 2;
          const found = spans.filter(
            ({ start, end }) => start <= at && at < end,
          );
          expect(found.map(({ declared }) => declared)).toEqual(
            isNobody
              ? [around.every(({ reason }) => reason.kind === 'off-hours')]
              : [],
          );
        }
      }),
    );
  });
});

import { ProviderShift } from '@callboard/backstage-plugin-oncall-node';
import fc from 'fast-check';
import { ALWAYS } from '../schedules/StoredSchedule';
import { uniteShifts } from './uniteShifts';

const unite = (shifts: ProviderShift[]) =>
  uniteShifts(shifts, {
    level: { level: 1, levelName: 'one' },
    span: { start: 10, end: 50 },
    refOf: id => id,
  });

const shift = (
  start: number | null,
  end: number | null,
  users: string[],
  reason?: ProviderShift['reason'],
): ProviderShift => ({ start, end, users, reason });

describe('uniteShifts', () => {
  it.each<[string, ProviderShift[], [number, number, string][]]>([
    ['nobody', [], [[10, 50, '']]],
    ['a shift of nobody', [shift(10, 50, [])], [[10, 50, '']]],
    [
      'a permanent one',
      [shift(null, null, ['a'])],
      [[ALWAYS.start, ALWAYS.end, 'a']],
    ],
    [
      'holes at both ends and inside',
      [shift(15, 20, ['a']), shift(30, 40, ['b'])],
      [
        [10, 15, ''],
        [15, 20, 'a'],
        [20, 30, ''],
        [30, 40, 'b'],
        [40, 50, ''],
      ],
    ],
    [
      'shifts that reach out of the span',
      [shift(0, 20, ['a']), shift(20, 90, ['b'])],
      [
        [0, 20, 'a'],
        [20, 90, 'b'],
      ],
    ],
    [
      'overlapping ones in any order',
      [shift(20, 50, ['b']), shift(10, 30, ['a'])],
      [
        [10, 20, 'a'],
        [20, 30, 'a,b'],
        [30, 50, 'b'],
      ],
    ],
    [
      'the same one twice, and one after the other',
      [shift(10, 30, ['a']), shift(10, 30, ['a']), shift(30, 50, ['a'])],
      [[10, 50, 'a']],
    ],
    [
      'what is over, to come, or backwards',
      [shift(0, 10, ['a']), shift(50, 60, ['b']), shift(40, 20, ['c'])],
      [[10, 50, '']],
    ],
  ])('%s', (_what, shifts, expected) => {
    expect(
      unite(shifts).map(({ start, end, users }) => [
        start,
        end,
        users.join(','),
      ]),
    ).toEqual(expected);
  });

  it('names the reason that tells most', () => {
    const tiles = unite([
      shift(10, 50, ['a'], { kind: 'rotation', note: 'Week' }),
      shift(10, 50, ['b'], { kind: 'override', note: 'swapped' }),
    ]);
    expect(tiles.map(({ reason }) => reason)).toEqual([
      { kind: 'override', note: 'swapped' },
    ]);
  });

  it('covers the span without holes or overlaps, with whoever is there', () => {
    const any = fc
      .record({
        start: fc.integer({ min: 0, max: 60 }),
        length: fc.integer({ min: 1, max: 20 }),
        user: fc.constantFrom('a', 'b', 'c'),
      })
      .map(({ start, length, user }) => shift(start, start + length, [user]));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), shifts => {
        const tiles = unite(shifts);
        tiles.forEach((tile, index) => {
          expect(tile.start).toBeLessThan(tile.end);
          expect(tiles[index - 1]?.end ?? tile.start).toBe(tile.start);
        });
        for (let at = 10; at < 50; at++) {
          const expected = shifts
            .filter(({ start, end }) => Number(start) <= at && at < Number(end))
            .flatMap(({ users }) => users);
          const found = tiles.filter(
            ({ start, end }) => start <= at && at < end,
          );
          expect(found.map(({ users }) => users)).toEqual([
            [...new Set(expected)].sort(),
          ]);
        }
      }),
    );
  });
});

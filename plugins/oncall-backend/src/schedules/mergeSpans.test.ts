import fc from 'fast-check';
import { mergeSpans } from './mergeSpans';

interface Named {
  start: number;
  end: number;
  who: string;
}

const span = (start: number, end: number, who: string): Named => ({
  start,
  end,
  who,
});
const isSame = (a: Named, b: Named) => a.who === b.who;

describe('mergeSpans', () => {
  it.each<[string, Named[], Named[], Named[]]>([
    ['nothing', [], [], []],
    ['no record', [], [span(0, 20, 'a')], [span(10, 20, 'a')]],
    ['the end of what was', [span(0, 20, 'a')], [], [span(0, 10, 'a')]],
    [
      'somebody under way',
      [span(0, 20, 'a')],
      [span(10, 30, 'a')],
      [span(0, 30, 'a')],
    ],
    [
      'somebody else from now on',
      [span(0, 20, 'a')],
      [span(10, 30, 'b')],
      [span(0, 10, 'a'), span(10, 30, 'b')],
    ],
    [
      'somebody else later',
      [span(0, 30, 'a')],
      [span(5, 15, 'a'), span(15, 30, 'b')],
      [span(0, 15, 'a'), span(15, 30, 'b')],
    ],
    [
      'a record that ends where it goes on',
      [span(0, 10, 'a')],
      [span(10, 30, 'a')],
      [span(0, 30, 'a')],
    ],
    [
      'a hole at the boundary',
      [span(0, 20, 'a')],
      [span(15, 30, 'a')],
      [span(0, 10, 'a'), span(15, 30, 'a')],
    ],
    [
      'what was foreseen and is not so',
      [span(10, 20, 'a'), span(20, 30, 'b')],
      [span(10, 30, 'c')],
      [span(10, 30, 'c')],
    ],
    ['what is over', [], [span(0, 10, 'a')], []],
  ])('%s', (_what, recorded, fresh, expected) => {
    expect(mergeSpans(recorded, fresh, 10, isSame)).toEqual(expected);
  });

  const tiles = (from: number) =>
    fc
      .array(
        fc.record({
          length: fc.integer({ min: 1, max: 9 }),
          who: fc.constantFrom('a', 'b'),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map(parts => {
        let at = from;
        return parts.map(({ length, who }) => {
          at += length;
          return span(at - length, at, who);
        });
      });

  it('keeps the past as it was recorded, the rest as it is now, without overlaps', () => {
    fc.assert(
      fc.property(tiles(0), tiles(5), (recorded, fresh) => {
        const boundary = 10;
        const kept = [
          ...recorded.filter(({ end }) => end < boundary),
          ...mergeSpans(
            recorded.filter(({ end }) => end >= boundary),
            fresh,
            boundary,
            isSame,
          ),
        ];
        const at = (spans: Named[], instant: number) =>
          spans
            .filter(({ start, end }) => start <= instant && instant < end)
            .map(({ who }) => who);
        for (let instant = 0; instant < 70; instant++) {
          const from = instant < boundary ? recorded : fresh;
          expect(at(kept, instant)).toEqual(at(from, instant));
        }
      }),
    );
  });
});

import { Watch } from './nearestHandoff';
import { shiftSpan } from './shiftSpan';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const outgoing = (start: number, end: number): Watch => ({
  start: start * DAY,
  end: end * DAY,
  users: ['user:default/anna'],
});

describe('shiftSpan', () => {
  it.each<[string, number, Watch | undefined, number[] | undefined]>([
    ['a shift that is over', 99, outgoing(92, 99), [92, 99]],
    ['a shift under way', 103, outgoing(96, 103), [96, 100]],
    ['a shift to come', 110, outgoing(103, 110), undefined],
    ['nobody', 99, undefined, [92, 99]],
    ['what has always been so', 99, outgoing(-1e8, 99), [9, 99]],
  ])('of %s', (_what, at, shift, expected) => {
    const span = shiftSpan(
      { at: at * DAY, which: 'recent', outgoing: shift },
      NOW,
    );
    expect(span && [span.start / DAY, span.end / DAY]).toEqual(expected);
  });

  it('is a week where nothing is handed over', () => {
    expect(shiftSpan(undefined, NOW)).toEqual({ start: 93 * DAY, end: NOW });
  });
});

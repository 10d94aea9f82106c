import { ComputedLevel, LevelGap, ScheduleGap } from '../types';
import { scheduleGaps } from './scheduleGaps';

const open = (start: number, end: number): LevelGap => ({
  start,
  end,
  declared: false,
});
const declared = (start: number, end: number): LevelGap => ({
  start,
  end,
  declared: true,
});
const red = (start: number, end: number, ...levels: string[]): ScheduleGap => ({
  start,
  end,
  severity: 'red',
  levels,
});
const amber = (
  start: number,
  end: number,
  addedDelaySeconds: number,
  ...levels: string[]
): ScheduleGap => ({
  start,
  end,
  severity: 'amber',
  levels,
  addedDelaySeconds,
});

/** Levels `0`, `1`, …, which have 1, 10, 100 … seconds to answer. */
const levelsOf = (gaps: LevelGap[][]): ComputedLevel[] =>
  gaps.map((own, index) => ({
    name: String(index),
    delaySeconds: 10 ** index,
    layers: [],
    shifts: [],
    gaps: own,
  }));

describe('scheduleGaps', () => {
  it.each<[string, LevelGap[][], ScheduleGap[]]>([
    ['nothing where all answer', [[], []], []],
    ['red where the only level is empty', [[open(1, 3)]], [red(1, 3, '0')]],
    ['nothing where it is so on purpose', [[declared(1, 3)]], []],
    [
      'amber where a later level answers',
      [[open(1, 3)], []],
      [amber(1, 3, 1, '0')],
    ],
    ['nothing where only the last level is empty', [[], [open(1, 3)]], []],
    [
      'amber where a level in the middle is empty',
      [[], [open(1, 3)], []],
      [amber(1, 3, 10, '1')],
    ],
    [
      'red as far as all are empty',
      [[open(1, 5)], [open(3, 8)]],
      [amber(1, 3, 1, '0'), red(3, 5, '0', '1')],
    ],
    [
      'red where not all are empty on purpose',
      [[declared(1, 5)], [open(3, 5)]],
      [red(3, 5, '0', '1')],
    ],
    [
      'nothing where all are empty on purpose',
      [[declared(1, 5)], [declared(3, 8)]],
      [],
    ],
    [
      'the time that levels add which are empty on purpose',
      [[declared(1, 5)], [open(3, 5)], []],
      [amber(3, 5, 11, '1')],
    ],
    [
      'one gap of two that go on',
      [[open(1, 3), open(3, 5)], []],
      [amber(1, 5, 1, '0')],
    ],
  ])('tells %s', (_, gaps, expected) => {
    expect(scheduleGaps(levelsOf(gaps))).toEqual(expected);
  });
});

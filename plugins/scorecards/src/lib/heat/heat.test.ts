import {
  EntityScorecard,
  LevelResult,
  ScorecardLegend,
} from '@callboard/backstage-plugin-scorecards-common';
import { checkCell, levelCell } from './cells';
import { checkColumns, codeReader, columnGroups } from './columns';
import { moveTo } from './move';
import { scrollToRow, visibleRows } from './visibleRows';

const legend = (
  version: string,
  checks: [id: string, level: string][],
): ScorecardLegend => ({
  scorecard: 's',
  version,
  title: 'S',
  levels: ['bronze', 'gold'],
  checks: checks.map(([id, level]) => ({ id, title: id, level })),
});

const LEGENDS = [
  legend('2', [
    ['c', 'gold'],
    ['a', 'bronze'],
  ]),
  legend('1', [
    ['a', 'bronze'],
    ['gone', 'bronze'],
  ]),
];

it('groups columns by level; what only an older version has comes last in it', () => {
  const columns = checkColumns(LEGENDS);
  expect(columns.map(({ id }) => id)).toEqual(['a', 'gone', 'c']);
  expect(columnGroups(columns)).toEqual([
    { name: 'bronze', span: 2 },
    { name: 'gold', span: 1 },
  ]);
});

it.each([
  ['2', 'a', 'p'],
  ['2', 'c', 'f'],
  ['2', 'gone', undefined],
  ['1', 'gone', 'p'],
  ['0', 'a', undefined],
])('under version %s the code of %s is %s', (version, check, code) => {
  const item = { scorecard: 's', version, codes: 'fp' } as EntityScorecard;
  expect(codeReader(LEGENDS)(item, check)).toBe(code);
});

it.each([
  ['p', 'good', '✓', 'passes', false],
  ['f', 'bad', '✗', 'fails', false],
  ['u', 'unknown', '?', 'unknown', false],
  ['w', 'neutral', 'W', 'waived', false],
  ['n', 'neutral', '–', 'does not apply', true],
  ['F', 'bad', '✗', 'not in effect yet, fails today', true],
])('the code %s is %s, %s, "%s"', (code, tone, sign, words, faint) => {
  expect(checkCell(code)).toEqual({ tone, sign, words, faint });
});

it.each([undefined, '', 'x', 'constructor'])('%s is no code', code => {
  expect(checkCell(code)).toBeUndefined();
});

const level = (more: Partial<LevelResult>): LevelResult => ({
  level: 'gold',
  state: 'reached',
  counts: { pass: 2, fail: 0, unknown: 0, waived: 0, 'not-applicable': 0 },
  ...more,
});

it.each([
  [level({}), '✓', 'reached; of its own checks 2 pass'],
  [
    level({ state: 'failed', heldBackBy: ['a', 'b'] }),
    '✗ 2',
    'not reached; held back by 2 checks; of its own checks 2 pass',
  ],
  [
    level({
      state: 'unproven',
      counts: { pass: 0, fail: 0, unknown: 0, waived: 0, 'not-applicable': 1 },
    }),
    '?',
    'unproven; of its own checks no check applies',
  ],
])('%# a level has a sign and words', (result, sign, words) => {
  expect(levelCell(result)).toMatchObject({ sign, words });
});

const SIZE = { rows: 30, columns: 5, page: 10 };

it.each([
  ['ArrowDown', false, [3, 2]],
  ['ArrowUp', false, [1, 2]],
  ['ArrowLeft', false, [2, 1]],
  ['ArrowRight', false, [2, 3]],
  ['PageDown', false, [12, 2]],
  ['PageUp', false, [0, 2]],
  ['Home', false, [2, 0]],
  ['End', false, [2, 4]],
  ['Home', true, [0, 0]],
  ['End', true, [29, 4]],
])('%s (ctrl %s) leads to %j', (key, ctrlKey, [row, column]) => {
  expect(moveTo({ row: 2, column: 2 }, { key, ctrlKey }, SIZE)).toEqual({
    row,
    column,
  });
});

it('stops at the edges and leaves other keys alone', () => {
  const corner = { row: 29, column: 4 };
  expect(moveTo(corner, { key: 'ArrowDown', ctrlKey: false }, SIZE)).toEqual(
    corner,
  );
  expect(moveTo(corner, { key: 'a', ctrlKey: false }, SIZE)).toBeUndefined();
});

it.each([
  [0, 300, { first: 0, end: 18 }],
  [3000, 300, { first: 92, end: 118 }],
  [9000, 300, { first: 292, end: 300 }],
])('scrolled by %d of %d pixels draws %j', (scrolled, height, rows) => {
  expect(visibleRows(scrolled, height, 30, 300)).toEqual(rows);
});

it.each([
  [5, 0, 0],
  [20, 0, 330],
  [5, 600, 150],
])('row %d from %d scrolls to %d', (row, scrolled, to) => {
  expect(scrollToRow(row, scrolled, 300, 30)).toBe(to);
});

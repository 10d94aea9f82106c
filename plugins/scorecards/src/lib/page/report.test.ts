import {
  Difference,
  ReportGroup,
  Trend,
} from '@callboard/backstage-plugin-scorecards-common';
import { byEntity, movers } from './entityChanges';
import { groupRows } from './tree';
import {
  trendParts,
  trendPoints,
  trendPointWords,
  versionMarks,
} from './trend';

const NO_COUNTS = {
  pass: 0,
  fail: 0,
  unknown: 0,
  'not-applicable': 0,
  waived: 0,
};

const group = (key: string, parent?: string): ReportGroup => ({
  key,
  title: key,
  parent,
  entities: 1,
  direct: 1,
  levels: { levels: {}, none: 0, unproven: 0 },
  counts: NO_COUNTS,
  score: {
    passed: 0,
    waived: 0,
    unknown: 0,
    applicable: 0,
    ratio: null,
    unknownRatio: null,
  },
});

const shape = (groups: ReportGroup[], folded: string[] = []) =>
  groupRows(groups, new Set(folded)).map(
    row =>
      `${'.'.repeat(row.depth)}${row.group.key}${row.hasChildren ? '+' : ''}`,
  );

it.each([
  ['', [], ['b+', '.c+', '..d', 'a']],
  ['with c folded', ['c'], ['b+', '.c+', 'a']],
  ['with all of b folded', ['b', 'c'], ['b+', 'a']],
])('puts groups below those above them %s', (_, folded, expected) => {
  const groups = [
    group('d', 'c'),
    group('b', 'not-there'),
    group('a'),
    group('c', 'b'),
  ];
  expect(shape(groups, folded)).toEqual(expected);
});

it('loses no group that is in a circle', () => {
  expect(shape([group('a', 'b'), group('b', 'a')])).toEqual(['a+', '.b+']);
});

const difference = (
  entityRef: string,
  check: string,
  moved: number,
): Difference => ({
  entityRef,
  entityTitle: entityRef,
  check,
  checkTitle: check,
  level: 'bronze',
  before: 'pass',
  after: 'fail',
  cause: 'service',
  at: '2026-11-01T00:00:00Z',
  reason: 'it lost its SLO',
  standingBefore: 'gold',
  standingAfter: 'none',
  moved,
});

it('gathers what changed by entity, and finds those that moved most', () => {
  const differences = [
    difference('a', 'x', 1),
    difference('b', 'x', -3),
    difference('a', 'y', 1),
    difference('c', 'x', 0),
  ];
  expect(
    byEntity(differences).map(one => [one.entityRef, one.differences.length]),
  ).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 1],
  ]);
  expect(movers(differences, 5).map(one => one.entityRef)).toEqual(['b', 'a']);
  expect(movers(differences, 1)).toHaveLength(1);
});

const TREND: Trend = {
  scorecard: 'scorecard:default/a',
  levels: ['bronze', 'gold'],
  leftOut: 0,
  points: [
    {
      at: '2026-11-01T00:00:00Z',
      entities: 3,
      levels: { levels: { bronze: 1 }, none: 1, unproven: 1 },
      score: 0.5,
    },
    {
      at: '2026-11-02T00:00:00Z',
      entities: 4,
      levels: { levels: { gold: 3 }, none: 1, unproven: 0 },
      score: null,
    },
  ],
  versions: [
    {
      version: '2',
      from: '2026-11-02T00:00:00Z',
      to: null,
      changes: ['check x was added', 'check y was removed'],
    },
    {
      version: '1',
      from: '2026-01-01T00:00:00Z',
      to: '2026-11-02T00:00:00Z',
      changes: ['check z was added'],
    },
    {
      version: '0',
      from: '2026-11-01T12:00:00Z',
      to: '2026-01-01T00:00:00Z',
      changes: [],
    },
  ],
};

it('stacks levels, the highest at the bottom; each point holds until the next', () => {
  expect(trendParts(TREND.levels).map(({ name }) => name)).toEqual([
    'gold',
    'bronze',
    'no level',
    'unproven',
  ]);
  expect(trendPoints(TREND)).toEqual([
    {
      start: Date.parse('2026-11-01'),
      end: Date.parse('2026-11-02'),
      value: 3,
      parts: [0, 1, 1, 1],
    },
    {
      start: Date.parse('2026-11-02'),
      end: Date.parse('2026-11-03'),
      value: 4,
      parts: [3, 0, 1, 0],
    },
  ]);
});

it('draws nothing where nothing was evaluated', () => {
  const [empty] = trendPoints({
    ...TREND,
    points: [
      {
        at: '2026-11-01T00:00:00Z',
        entities: 0,
        levels: { levels: {}, none: 0, unproven: 0 },
        score: null,
      },
    ],
  });
  expect(empty?.value).toBeNull();
});

it('says points and marks in words; what changed before is no mark', () => {
  const [first, second] = TREND.points.map(point =>
    trendPointWords(TREND.levels, point).replace(/\u00a0/g, ' '),
  );
  expect(first).toBe('1 bronze, 1 no level, 1 unproven; score 50 %');
  expect(second).toBe('3 gold, 1 no level; score unknown');
  expect(versionMarks(TREND)).toEqual([
    expect.objectContaining({
      title: 'check x was added; check y was removed',
    }),
  ]);
});

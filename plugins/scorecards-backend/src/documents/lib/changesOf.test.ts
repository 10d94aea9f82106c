import { Scorecard } from '@callboard/backstage-plugin-scorecards-common';
import { changesOf } from './changesOf';

const scorecard: Scorecard = {
  ref: 'scorecard:default/ready',
  title: 'Ready',
  owner: 'group:default/platform',
  levels: ['bronze', 'silver'],
  checks: [
    { id: 'a', title: 'A', level: 'bronze', weight: 1, expression: 'true' },
    { id: 'b', title: 'B', level: 'silver', weight: 2, expression: 'true' },
  ],
};
const [a, b] = scorecard.checks as [
  Scorecard['checks'][0],
  Scorecard['checks'][0],
];
const c = { ...a, id: 'c' };

it.each<[string, Partial<Scorecard>, string[]]>([
  ['nothing', {}, []],
  ['a check more', { checks: [a, b, c] }, ['Check c added, level bronze']],
  ['a check less', { checks: [a] }, ['Check b removed, was level silver']],
  [
    'a check renamed',
    { checks: [{ ...a, id: 'x' }, b] },
    ['Check x added, level bronze', 'Check a removed, was level bronze'],
  ],
  ['another order', { checks: [b, a] }, ['Order of checks changed']],
  [
    'another rule',
    {
      checks: [
        {
          ...a,
          expression: 'false',
          level: 'silver',
          weight: 3,
          filter: { kind: 'component' },
          effectiveFrom: '2026-10-01',
        },
        b,
      ],
    },
    [
      'a: expression changed',
      'a: level changed from bronze to silver',
      'a: weight changed from 1 to 3',
      'a: applies to other entities: the filter changed',
      'a: in effect from 2026-10-01',
    ],
  ],
  [
    'other words',
    {
      title: 'Readiness',
      checks: [a, { ...b, title: 'Bee', why: 'So', fix: { text: 'Do' } }],
    },
    [
      'b: title changed from “B” to “Bee”',
      'b: the reason why changed',
      'b: the fix changed',
      'Title changed',
    ],
  ],
  [
    'other levels and entities',
    { levels: ['bronze', 'silver', 'gold'], filter: { kind: 'api' } },
    [
      'Levels changed from bronze, silver to bronze, silver, gold',
      'Applies to other entities: the filter changed',
    ],
  ],
])('tells %s', (_, change, told) => {
  expect(changesOf(scorecard, { ...scorecard, ...change })).toEqual(told);
});

it('counts what a first version has', () => {
  expect(changesOf(undefined, scorecard)).toEqual([
    'First version: 2 checks, 2 levels',
  ]);
});

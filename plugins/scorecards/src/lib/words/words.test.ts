import { statusCountWords, statusParts, scoreWords } from './counts';
import { causeCounters, changeWords, isChangeCause } from './causes';
import {
  countOf,
  levelParts,
  signed,
  standingLook,
  totalOf,
} from './standings';

const LEVELS = ['bronze', 'silver', 'gold'];

it.each([
  ['gold', 'good', 'solid', 1],
  ['silver', 'good', 'solid', 0.675],
  ['bronze', 'good', 'solid', 0.35],
  ['none', 'bad', 'solid', undefined],
  ['unproven', 'unknown', 'hatched', undefined],
  ['platinum of an older version', 'unknown', 'hatched', undefined],
])('%s is %s and %s, %s strong', (standing, tone, pattern, strength) => {
  const look = standingLook(LEVELS, standing);
  expect(look).toMatchObject({ tone, pattern });
  expect(look.strength).toBe(strength);
});

it('the only level has the full colour', () => {
  expect(standingLook(['safe'], 'safe').strength).toBe(1);
});

it('counts standings, the highest first, unproven apart from none', () => {
  const counts = { levels: { bronze: 3, gold: 1 }, none: 2, unproven: 4 };
  expect(
    levelParts(LEVELS, counts).map(({ name, count }) => `${count} ${name}`),
  ).toEqual(['1 gold', '3 bronze', '2 no level', '4 unproven']);
  expect(countOf(counts, 'silver')).toBe(0);
  expect(totalOf(counts)).toBe(10);
});

it('says results with those that need attention first; what does not apply is no part', () => {
  const counts = {
    pass: 12,
    fail: 3,
    unknown: 1,
    waived: 0,
    'not-applicable': 5,
  };
  expect(statusCountWords(counts)).toBe('3 fail, 1 unknown, 12 pass');
  expect(statusParts(counts).map(({ tone }) => tone)).toEqual([
    'bad',
    'unknown',
    'good',
  ]);
});

it.each([
  [0.82, 0, '82 %'],
  [0.82, 0.06, '82 %, 6 % unknown'],
  [null, null, 'nothing applies'],
])('a score of %s with %s unknown is %s', (ratio, unknownRatio, words) => {
  const weights = { passed: 1, waived: 0, unknown: 0, applicable: 1 };
  expect(
    scoreWords({ ...weights, ratio, unknownRatio }).replace(/\u00a0/g, ' '),
  ).toBe(words);
});

it.each([
  [6, '+6'],
  [-2, '−2'],
  [0, '±0'],
])('%d is said as %s', (change, words) => expect(signed(change)).toBe(words));

it('knows a cause from a word', () => {
  expect(['rule', 'constructor'].filter(isChangeCause)).toEqual(['rule']);
});

it('counts causes that there are, and keeps what is asked for', () => {
  expect(
    causeCounters({ rule: 2, waived: 0, service: 1 }, ['fact-known']).map(
      ({ state }) => state,
    ),
  ).toEqual(['service', 'rule', 'fact-known']);
});

it.each([
  ['rule', '', 'the rule changed'],
  [
    'rule',
    'it asks for 2 levels now',
    'the rule changed: it asks for 2 levels now',
  ],
  ['fact-unknown', 'A fact became unknown', 'a fact became unknown'],
  [
    'service',
    'the service changed: slo.count',
    'the service changed: slo.count',
  ],
] as const)('%s because of "%s" is said as "%s"', (cause, reason, words) => {
  expect(changeWords(cause, reason)).toBe(words);
});

import {
  CheckResult,
  DueDrill,
} from '@callboard/backstage-plugin-scorecards-common';
import { announcedWords } from './announcedWords';
import { chosenScorecard } from './chosenScorecard';
import { drillGroups } from './drillGroups';
import { dueWords } from './dueWords';
import { becauseWords, factAge, valueWords } from './evidenceWords';
import { isLinkable } from './linkTarget';
import { passedWords } from './passedWords';
import { checkAnchor, tabPath } from './tabPath';
import { drillKindWords } from './words/drills';

const NOW = Date.parse('2026-11-26T19:00:00Z');
const DAY = 86_400_000;
const iso = (days: number) => new Date(NOW + days * DAY).toISOString();

const check: CheckResult = {
  id: 'a',
  title: 'A',
  level: 'bronze',
  weight: 1,
  status: 'fail',
  since: iso(-1),
  cause: 'service',
};

it.each([
  [{ value: null }, 'unknown'],
  [{ value: undefined }, 'unknown'],
  [{ value: 2, unit: 'SLOs' }, '2 SLOs'],
  [{ value: 1, unit: 'SLOs' }, '1 SLO'],
  [{ value: 1, unit: 'vulnerabilities' }, '1 vulnerability'],
  [
    { value: 1, unit: 'hours in the next 7 days' },
    '1 hours in the next 7 days',
  ],
  [{ value: 0.41, unit: 'ratio 0..1' }, '41 %'],
  [{ value: -0.12, unit: 'ratio 0..1' }, '−12 %'],
  [{ value: 1234.5678 }, '1,234.5678'],
  [{ value: 5400, type: 'duration' }, '1 h 30 min'],
  [{ value: true }, 'true'],
  [{ value: '' }, '"" (empty)'],
  [{ value: 'canary' }, 'canary'],
  [{ value: 'soon', type: 'timestamp' }, 'soon'],
  [{ value: [] }, 'none'],
  [{ value: ['a', 'b'] }, 'a, b'],
  [{ value: { a: 1 } }, '{"a":1}'],
])('%j reads %s', (fact, words) => {
  expect(valueWords(fact, NOW).replace(/\u00a0/g, ' ')).toBe(words);
});

it('says why in one line: the reason, else the facts', () => {
  const fact = { fact: 'slo.count', value: 0 };
  expect(becauseWords({ ...check, evidence: [fact] }, NOW)).toBe(
    'slo.count is 0',
  );
  expect(
    becauseWords(
      {
        ...check,
        status: 'unknown',
        evidence: [fact, { fact: 'slo.x', value: null, reason: 'no answer' }],
      },
      NOW,
    ),
  ).toBe('no answer');
  expect(becauseWords({ ...check, reason: 'only tier 1' }, NOW)).toBe(
    'only tier 1',
  );
  expect(becauseWords(check, NOW)).toBeUndefined();
  const long = { fact: 'a.b', value: 'x'.repeat(500) };
  expect(becauseWords({ ...check, evidence: [long] }, NOW)).toHaveLength(69);
});

it('says how old a fact is', () => {
  expect(factAge({ asOf: iso(-2) }, NOW)).toBe('2 d ago');
  expect(factAge({ asOf: iso(-2), stale: true }, NOW)).toBe(
    'stale, read 2 d ago',
  );
  expect(factAge({}, NOW)).toBeUndefined();
});

it.each([
  [
    { pass: 14, fail: 1, unknown: 1, waived: 1 },
    '14 of 17, 1 fails, 1 unknown, 1 waived',
  ],
  [{ pass: 0, fail: 2, unknown: 0, waived: 0 }, '0 of 2, 2 fail'],
  [{ pass: 0, fail: 0, unknown: 0, waived: 0 }, 'no check applies'],
])('%j is said as %s', (counts, words) => {
  expect(passedWords({ ...counts, 'not-applicable': 3 })).toBe(words);
});

it('says from when a check counts', () => {
  const announced = { status: 'fail', effectiveFrom: '2027-03-01' } as const;
  expect(announcedWords({ ...check, announced })).toBe(
    'Counts from 1 March 2027; would fail today.',
  );
  expect(
    announcedWords({
      ...check,
      announced: { status: 'not-applicable', effectiveFrom: 'some day' },
    }),
  ).toBe('Counts from some day; would not apply.');
  expect(announcedWords(check)).toBe('');
});

it.each([
  ['https://x.example', true],
  ['/oncall', true],
  ['//x.example', false],
  ['mailto:a@b.example', false],
  [undefined, false],
])('%s may become a link: %s', (address, linkable) => {
  expect(isLinkable(address)).toBe(linkable);
});

it('addresses a check on the tab', () => {
  expect(tabPath('/tab', {})).toBe('/tab');
  expect(
    tabPath('/tab', { scorecard: 'x', at: '2026-01-01', check: 'a-b' }),
  ).toBe('/tab?scorecard=x&at=2026-01-01#check-a-b');
  expect(checkAnchor('a')).toBe('check-a');
});

it('finds a scorecard by ref or name', () => {
  const items = ['scorecard:default/a', 'scorecard:other/b'].map(scorecard => ({
    scorecard,
  }));
  const find = (asked?: string) => chosenScorecard(items, asked)?.scorecard;
  expect(find()).toBe('scorecard:default/a');
  expect(find('A')).toBe('scorecard:default/a');
  expect(find('scorecard:other/b')).toBe('scorecard:other/b');
  expect(find('b')).toBeUndefined();
});

const due: DueDrill = {
  entityRef: 'component:default/x',
  entityTitle: 'X',
  kind: 'game-day',
  state: 'current',
  dueAt: iso(58),
  reason: '',
};

it.each<[Partial<DueDrill>, string]>([
  [{}, 'in 58 d'],
  [{ state: 'overdue', dueAt: iso(-30) }, '30 d ago'],
  [{ state: 'never', dueAt: null }, 'now'],
  [{ state: 'not-required', dueAt: null }, ''],
])('%j is due %s', (change, words) => {
  expect(dueWords({ ...due, ...change }, NOW)).toBe(words);
});

it('groups drills by kind, those asked for first', () => {
  expect(drillGroups([due], []).map(({ kind }) => kind)).toEqual(['game-day']);
  expect(dueWords(undefined, NOW)).toBe('');
  expect(drillKindWords('restore-test')).toBe('Restore test');
});

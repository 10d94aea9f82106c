import {
  isUnderWay,
  progressParts,
  progressShares,
  progressWords,
} from '../words/campaigns';
import { CampaignDraft, campaignRequest, checkCampaign } from './campaignDraft';
import { dueWords, isSoon } from './due';
import { dueCountWords } from './dueCountWords';
import { scopeWords } from './scopeWords';

const NOW = Date.parse('2026-11-26T19:00:00Z');

it.each([
  ['2026-12-10T00:00:00Z', 'in 13 days', true],
  ['2026-11-28T00:00:00Z', 'in 1 day', true],
  ['2026-11-27T00:00:00Z', 'within a day', true],
  ['2026-11-26T18:00:00Z', 'less than a day ago', false],
  ['2026-11-20T00:00:00Z', '6 days ago', false],
  ['2027-01-20T00:00:00Z', 'in 54 days', false],
  ['never', 'at an unknown time', false],
])('%s is due %s', (instant, words, soon) => {
  expect(dueWords(instant, NOW)).toBe(words);
  expect(isSoon(instant, NOW)).toBe(soon);
});

it('counts waived and unknown services apart from those that are done', () => {
  const progress = { entities: 9, done: 5, waived: 1, unknown: 0, open: 3 };
  expect(progressWords(progress)).toBe('5 done, 1 waived, 3 open');
  expect(progressParts(progress).map(({ tone }) => tone)).toEqual([
    'good',
    'neutral',
    'bad',
  ]);
  expect(progressShares(progress)).toEqual([5, 1, 0, 3]);
  expect(
    progressWords({ entities: 0, done: 0, waived: 0, unknown: 0, open: 0 }),
  ).toBe('no services');
});

it.each([
  ['overdue', true],
  ['planned', true],
  ['cancelled', false],
] as const)('a campaign that is %s is under way: %s', (state, expected) => {
  expect(isUnderWay(state)).toBe(expected);
});

const draft = (more: Partial<CampaignDraft> = {}): CampaignDraft => ({
  title: ' Runbooks by new year ',
  description: '',
  scorecard: 'scorecard:default/a',
  checks: ['has-runbook'],
  startsAt: '2026-11-26',
  dueAt: '2026-12-31',
  owner: '',
  tier: '',
  ownerRef: '',
  ...more,
});

it.each([
  [{}, {}],
  [
    { title: ' ', checks: [] },
    { title: 'Say what it is about', checks: 'Choose at least one check' },
  ],
  [{ dueAt: '2026-11-01' }, { dueAt: 'It has to be due after it starts' }],
  [
    { startsAt: '2026-10-01', dueAt: '2026-11-01' },
    { dueAt: 'This day is over' },
  ],
  [
    { startsAt: '', dueAt: '' },
    { startsAt: 'Choose a day', dueAt: 'Choose a day' },
  ],
])('%j is refused with %j', (more, errors) => {
  expect(checkCampaign(draft(more), '2026-11-26')).toEqual(errors);
});

it('asks for no more than what is said', () => {
  expect(campaignRequest(draft())).toEqual({
    title: 'Runbooks by new year',
    scorecard: 'scorecard:default/a',
    checks: ['has-runbook'],
    startsAt: '2026-11-26',
    dueAt: '2026-12-31',
  });
  expect(
    campaignRequest(draft({ tier: '1', ownerRef: 'group:default/p' })),
  ).toMatchObject({ scope: { tier: ['1'] }, ownerRef: 'group:default/p' });
});

it('counts drills that are due, those to act on first', () => {
  expect(dueCountWords({ current: 4, never: 2, overdue: 0 })).toBe(
    '2 never held, 4 current',
  );
});

it.each([
  [{}, 'all services of the scorecard'],
  [
    { owner: ['group:default/payments'], tier: ['1', '2'] },
    'services of payments, of tier 1 or 2',
  ],
  [
    { system: ['system:default/a'], domain: ['domain:default/b'] },
    'services of the system a, of the domain b',
  ],
])('a campaign over %j concerns %s', (scope, words) => {
  expect(scopeWords(scope)).toBe(words);
});

import { markdownPage } from '../../dev/pages';
import {
  dueWords,
  noteWords,
  reviewWords,
  stateWordsOf,
  titleOf,
} from './pageWords';

const NOW = Date.parse('2026-11-26T19:00:00Z');
const { page } = markdownPage(NOW, 'p', 'High error rate');
const { lastReview, ...unreviewed } = page.freshness;

it('says since when a page is gone, and of no other state', () => {
  const since = '2026-11-24T09:00:00Z';
  const liveness = { ...page.liveness, since };
  expect(stateWordsOf({ state: 'dead', liveness }, NOW).label).toBe(
    'dead link since Tuesday',
  );
  expect(
    stateWordsOf({ state: 'dead', liveness: { ...liveness, since: null } }, NOW)
      .label,
  ).toBe('dead link');
  expect(stateWordsOf({ state: 'good', liveness }, NOW).label).toBe('good');
});

it('names a page by its address where it has no title', () => {
  expect(titleOf({ title: ' ', url: 'https://x.example' })).toBe(
    'https://x.example',
  );
  expect(titleOf({ title: '', url: '' })).toBe('a page without a name');
});

it.each([
  [page.freshness, 'reviewed 12 d ago'],
  [
    lastReview && {
      ...unreviewed,
      lastReview: { ...lastReview, outcome: 'needs-work' as const },
    },
    'found wanting 12 d ago',
  ],
  [
    { ...unreviewed, statedReviewAt: '2026-11-23T19:00:00Z' },
    'reviewed 3 d ago, as it says itself',
  ],
  [unreviewed, 'never reviewed'],
])('%# says when somebody last stood for it', (freshness, expected) => {
  expect(reviewWords(freshness ?? unreviewed, NOW)).toBe(expected);
});

it.each([
  ['2026-12-06T19:00:00Z', 'due in 10 d'],
  ['2026-11-16T19:00:00Z', 'due 10 d ago'],
  [null, undefined],
  ['soon', undefined],
])('%s is %s', (dueAt, expected) => {
  expect(dueWords(dueAt, NOW)).toBe(expected);
});

it.each([
  [{}, 'reviewed 12 d ago'],
  [
    { state: 'incomplete' as const, reason: 'two headings are missing' },
    'two headings are missing · reviewed 12 d ago',
  ],
  [
    {
      state: 'overdue' as const,
      freshness: { ...page.freshness, dueAt: '2026-11-16T19:00:00Z' },
    },
    'reviewed 12 d ago, due 10 d ago',
  ],
  [
    { stale: true, asOf: '2026-11-26T10:00:00Z' },
    'reviewed 12 d ago · last checked 9 h ago',
  ],
])('%# says in one line what is to be known', (more, expected) => {
  expect(noteWords({ ...page, ...more }, NOW)).toBe(expected);
});

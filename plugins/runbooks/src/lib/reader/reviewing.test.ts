import {
  HistorySpan,
  PageFreshness,
} from '@callboard/backstage-plugin-runbooks-common';
import { changeWords, dayWords, lastReviewWords } from './reviewing';

const NOW = Date.parse('2026-11-26T19:00:00Z');
const DAY = 24 * 3600 * 1000;
const ago = (days: number) => new Date(NOW - days * DAY).toISOString();

const unreviewed: PageFreshness = {
  state: 'unknown',
  reason: '',
  changedAt: ago(3),
  dueAt: null,
};
const reviewed: PageFreshness = {
  ...unreviewed,
  lastReview: {
    id: 'r',
    runbookId: 'p',
    entityRef: 'component:default/x',
    outcome: 'verified',
    by: 'user:default/mei',
    at: ago(12),
    dueAt: null,
  },
};
const version = (days: number): HistorySpan => ({
  aspect: 'content',
  state: `digest ${days}`,
  reason: '',
  from: ago(days),
  to: null,
});

it.each([
  [unreviewed, 'It last changed 3 d ago.'],
  [{ ...unreviewed, changedAt: null }, 'When it last changed is not known.'],
  [
    reviewed,
    'It last changed 3 d ago; whether it is what was reviewed is not known.',
  ],
  [{ ...reviewed, changedSinceReview: false }, 'It has not changed since.'],
  [
    { ...reviewed, changedSinceReview: true },
    'It last changed 3 d ago; there were 2 new versions since the review.',
  ],
])('%# says what changed', (freshness, words) => {
  const history = [version(3), version(5), version(40)];
  expect(changeWords(freshness, history, NOW)).toBe(words);
});

it('does without a history', () => {
  const freshness = { ...reviewed, changedSinceReview: true };
  expect(changeWords(freshness, undefined, NOW)).toBe(
    'It last changed 3 d ago, after the review.',
  );
});

it('repeats what was written at the last review', () => {
  expect(lastReviewWords(unreviewed, NOW)).toBe('Never reviewed.');
  const { lastReview } = reviewed;
  expect(
    lastReviewWords(
      {
        ...reviewed,
        lastReview: lastReview && { ...lastReview, note: 'step 3 is gone' },
      },
      NOW,
    ),
  ).toBe('Reviewed 12 d ago: “step 3 is gone”');
});

it('names days in full', () => {
  expect(dayWords('2027-02-24T09:00:00Z')).toBe('24 February 2027');
  expect(dayWords('soon')).toBe('an unknown day');
});

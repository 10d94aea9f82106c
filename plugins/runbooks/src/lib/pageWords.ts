import {
  formatAgo,
  formatDuration,
} from '@callboard/backstage-plugin-callboard-react';
import {
  PageFreshness,
  Runbook,
} from '@callboard/backstage-plugin-runbooks-common';
import { sinceWords } from './sinceWords';
import { RUNBOOK_STATES, StateWords } from './states';

/** The state of a page with since when it is gone, where it is: "dead link since Tuesday". */
export function stateWordsOf(
  page: Pick<Runbook, 'state' | 'liveness'>,
  now: number,
): StateWords {
  const { tone, label } = RUNBOOK_STATES[page.state];
  const since =
    page.state === 'dead' ? sinceWords(page.liveness.since, now) : undefined;
  return { tone, label: [label, since].filter(Boolean).join(' ') };
}

/** What to call a page that has no name. */
export function titleOf(page: { title: string; url: string }): string {
  return page.title.trim() || page.url || 'a page without a name';
}

/**
 * When somebody last stood for a page: "reviewed 12 d ago", "found wanting 2 d ago", "says itself reviewed 3 d ago",
 * "never reviewed".
 */
export function reviewWords(freshness: PageFreshness, now: number): string {
  const { lastReview, statedReviewAt } = freshness;
  if (lastReview) {
    const how =
      lastReview.outcome === 'verified' ? 'reviewed' : 'found wanting';
    return `${how} ${formatAgo(lastReview.at, now)}`;
  }
  return statedReviewAt
    ? `reviewed ${formatAgo(statedReviewAt, now)}, as it says itself`
    : 'never reviewed';
}

/** When the next review is due: "due in 78 d", "due 50 d ago"; undefined where that is not known. */
export function dueWords(
  dueAt: string | null,
  now: number,
): string | undefined {
  const seconds = (Date.parse(dueAt ?? '') - now) / 1000;
  if (Number.isNaN(seconds)) {
    return undefined;
  }
  const length = formatDuration(Math.abs(seconds));
  return seconds < 0 ? `due ${length} ago` : `due in ${length}`;
}

/**
 * What is to be said of a page in one line beside its state: why, when somebody stood for it, and that it was not checked in
 * time.
 */
export function noteWords(
  page: Pick<Runbook, 'state' | 'reason' | 'freshness' | 'stale' | 'asOf'>,
  now: number,
): string {
  const { state, reason, freshness, stale, asOf } = page;
  const isObvious = state === 'good' || state === 'overdue';
  const review = [
    reviewWords(freshness, now),
    state === 'overdue' && dueWords(freshness.dueAt, now),
  ];
  return [
    !isObvious && reason,
    review.filter(Boolean).join(', '),
    stale && `last checked ${formatAgo(asOf, now)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

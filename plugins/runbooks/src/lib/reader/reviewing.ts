import {
  countWords,
  formatAgo,
} from '@callboard/backstage-plugin-callboard-react';
import {
  HistorySpan,
  PageFreshness,
} from '@callboard/backstage-plugin-runbooks-common';
import { reviewWords } from '../pageWords';

/** A day in full: "24 February 2027"; "an unknown day" of what is no instant. */
export function dayWords(instant: string): string {
  const day = new Date(instant);
  return Number.isNaN(day.getTime())
    ? 'an unknown day'
    : day.toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
}

/** How the last review went, with what was written then, as a sentence. */
export function lastReviewWords(freshness: PageFreshness, now: number): string {
  const words = reviewWords(freshness, now);
  const note = freshness.lastReview?.note;
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return note ? `${sentence}: “${note}”` : `${sentence}.`;
}

/** Whether the page is another one than was reviewed, as a sentence. */
export function changeWords(
  freshness: PageFreshness,
  history: readonly HistorySpan[] | undefined,
  now: number,
): string {
  const { lastReview, changedSinceReview, changedAt } = freshness;
  const changed = changedAt
    ? `It last changed ${formatAgo(changedAt, now)}`
    : 'When it last changed is not known';
  if (!lastReview) {
    return `${changed}.`;
  }
  if (changedSinceReview === undefined) {
    return `${changed}; whether it is what was reviewed is not known.`;
  }
  if (!changedSinceReview) {
    return 'It has not changed since.';
  }
  const versions = (history ?? []).filter(
    ({ aspect, from }) => aspect === 'content' && from > lastReview.at,
  ).length;
  return versions > 0
    ? `${changed}; there were ${countWords(
        versions,
        'new version',
      )} since the review.`
    : `${changed}, after the review.`;
}

import {
  HistoryAspect,
  HistorySpan,
  Review,
} from '@callboard/backstage-plugin-runbooks-common';
import {
  LIVENESS_STATES,
  QUALITY_STATES,
  RUNBOOK_STATES,
  StateWords,
} from './states';

/** One thing that happened to a page. */
export interface HistoryLine extends StateWords {
  key: string;
  /** ISO 8601. */
  at: string;
  /** When it was over; absent where it still holds, or happened at one instant. */
  until?: string;
  aspect: string;
  reason: string;
  /** Entity ref of who did it. */
  by?: string;
}

const ASPECTS: Record<HistoryAspect, string> = {
  liveness: 'page',
  quality: 'content',
  content: 'version',
};

function wordsOf({ aspect, state }: HistorySpan): StateWords {
  const states: Record<string, StateWords> =
    aspect === 'liveness' ? LIVENESS_STATES : QUALITY_STATES;
  const unknown = RUNBOOK_STATES.unknown;
  return aspect === 'content'
    ? { tone: 'neutral', label: 'changed' }
    : states[state] ?? unknown;
}

/** How a page was, as spans of states and reviews of people, in one list, newest first. */
export function historyLines(
  spans: readonly HistorySpan[],
  reviews: readonly Review[],
): HistoryLine[] {
  const states = spans.map(span => ({
    ...wordsOf(span),
    key: `${span.aspect} ${span.from}`,
    at: span.from,
    until: span.aspect === 'content' ? undefined : span.to ?? undefined,
    aspect: ASPECTS[span.aspect],
    reason: span.reason,
  }));
  const decisions = reviews.map(review => ({
    tone:
      review.outcome === 'verified' ? ('good' as const) : ('warning' as const),
    label: review.outcome === 'verified' ? 'verified' : 'found wanting',
    key: `review ${review.id}`,
    at: review.at,
    aspect: 'review',
    reason: review.note ?? '',
    by: review.by,
  }));
  return [...states, ...decisions].sort((a, b) => b.at.localeCompare(a.at));
}

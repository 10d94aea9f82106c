import {
  CheckHistory,
  EntityHistory,
} from '@callboard/backstage-plugin-scorecards-common';
import { HistorySpan, Stretch } from './historyParts';
import { CAUSES } from './words/causes';
import { standingLook } from './words/standings';
import { CHECK_STATUSES } from './words/statuses';

/** What a history is about, milliseconds since the epoch. */
export function stretchOf(
  history: Pick<EntityHistory, 'from' | 'to'>,
): Stretch {
  return { from: Date.parse(history.from), to: Date.parse(history.to) };
}

/** How a check went, newest first. */
export function checkSpans(check: CheckHistory | undefined): HistorySpan[] {
  return (check?.spans ?? []).map(({ status, from, to, cause }) => {
    const { tone, pattern, label } = CHECK_STATUSES[status];
    return { from, to, tone, pattern, label, cause: CAUSES[cause].label };
  });
}

/**
 * Where an entity stood, newest first; changes of the score alone are none.
 *
 * @param levels - of the scorecard, lowest first
 */
export function levelSpans(
  { levels: spans }: Pick<EntityHistory, 'levels'>,
  levels: readonly string[],
): HistorySpan[] {
  const merged: HistorySpan[] = [];
  for (const { standing, from, to } of spans) {
    const later = merged.at(-1);
    const look = standingLook(levels, standing);
    if (later?.label === look.label && later.from === to) {
      later.from = from;
    } else {
      merged.push({ from, to, ...look });
    }
  }
  return merged;
}

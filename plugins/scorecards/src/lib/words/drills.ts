import { Tone } from '@callboard/backstage-plugin-callboard-react';
import {
  DrillResult,
  DueState,
} from '@callboard/backstage-plugin-scorecards-common';

/** What came out of a drill. */
export const DRILL_RESULTS: Record<DrillResult, { tone: Tone; label: string }> =
  {
    passed: { tone: 'good', label: 'it held' },
    partial: { tone: 'warning', label: 'it held in part' },
    failed: { tone: 'bad', label: 'it did not hold' },
    planned: { tone: 'neutral', label: 'planned' },
  };

/** Whether a drill is due. */
export const DUE_STATES: Record<DueState, { tone: Tone; label: string }> = {
  overdue: { tone: 'warning', label: 'overdue' },
  never: { tone: 'warning', label: 'never held' },
  current: { tone: 'good', label: 'current' },
  'not-required': { tone: 'neutral', label: 'not asked for' },
};

/** A kind of drill as people call it: `game-day` is "Game day". */
export function drillKindWords(kind: string): string {
  const words = kind.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

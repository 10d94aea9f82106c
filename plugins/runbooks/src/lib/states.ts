import { Tone } from '@callboard/backstage-plugin-callboard-react';
import {
  AlertStatus,
  CoverageState,
  FreshnessState,
  LivenessState,
  QualityState,
  RunbookState,
} from '@callboard/backstage-plugin-runbooks-common';

/** A state as a tone and a word. */
export interface StateWords {
  tone: Tone;
  label: string;
}

/** What a reader has to know of a page first. */
export const RUNBOOK_STATES: Record<RunbookState, StateWords> = {
  dead: { tone: 'bad', label: 'dead link' },
  incomplete: { tone: 'warning', label: 'incomplete' },
  overdue: { tone: 'warning', label: 'review overdue' },
  unknown: { tone: 'unknown', label: 'unknown' },
  good: { tone: 'good', label: 'good' },
};

/** Worst first. */
export const STATES_IN_ORDER: readonly RunbookState[] = [
  'dead',
  'incomplete',
  'overdue',
  'unknown',
  'good',
];

/** Whether a page is there. */
export const LIVENESS_STATES: Record<LivenessState, StateWords> = {
  live: { tone: 'good', label: 'there' },
  dead: { tone: 'bad', label: 'gone' },
  unknown: { tone: 'unknown', label: 'not known' },
};

/** Whether somebody has looked at a page lately enough. */
export const FRESHNESS_STATES: Record<FreshnessState, StateWords> = {
  current: { tone: 'good', label: 'current' },
  overdue: { tone: 'warning', label: 'overdue' },
  unknown: { tone: 'unknown', label: 'not known' },
};

/** Whether a page says what somebody under stress needs. */
export const QUALITY_STATES: Record<QualityState, StateWords> = {
  complete: { tone: 'good', label: 'complete' },
  incomplete: { tone: 'warning', label: 'incomplete' },
  unknown: { tone: 'unknown', label: 'not known' },
};

/** Whether paging alerts lead to pages that help. */
export const COVERAGE_STATES: Record<CoverageState, StateWords> = {
  dead: { tone: 'bad', label: 'dead runbook' },
  missing: { tone: 'bad', label: 'no runbook' },
  weak: { tone: 'warning', label: 'weak runbook' },
  unknown: { tone: 'unknown', label: 'unknown' },
  covered: { tone: 'good', label: 'covered' },
  'no-alerts': { tone: 'neutral', label: 'no paging alerts' },
};

/** Whether an alert is on. */
export const ALERT_STATES: Record<AlertStatus, StateWords> = {
  firing: { tone: 'warning', label: 'firing' },
  suppressed: { tone: 'neutral', label: 'suppressed' },
  resolved: { tone: 'neutral', label: 'resolved' },
};

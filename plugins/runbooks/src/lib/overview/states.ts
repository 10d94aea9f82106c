import {
  Counter,
  Proportion,
} from '@callboard/backstage-plugin-callboard-react';
import { CoverageState } from '@callboard/backstage-plugin-runbooks-common';
import { COVERAGE_STATES, RUNBOOK_STATES, STATES_IN_ORDER } from '../states';

/** Worst first. */
const COVERAGE_ORDER: CoverageState[] = [
  'dead',
  'missing',
  'weak',
  'unknown',
  'covered',
  'no-alerts',
];

/** What services are counted by. */
export const COVERAGE_COUNTERS: Counter<CoverageState>[] = COVERAGE_ORDER.map(
  state => ({ state, ...COVERAGE_STATES[state] }),
);

const PATTERNS: Partial<Record<CoverageState, Proportion['pattern']>> = {
  missing: 'striped',
  unknown: 'hatched',
};

/** Paging alerts per state as parts of a whole; states that no alert is in are left out. */
export function alertParts(counts: Record<string, number>): Proportion[] {
  return COVERAGE_ORDER.flatMap(state => {
    const { tone, label } = COVERAGE_STATES[state];
    const count = counts[state] ?? 0;
    const pattern = PATTERNS[state] ?? 'solid';
    return count > 0 ? [{ name: label, count, tone, pattern }] : [];
  });
}

/** Pages per state in words, worst first: "1 dead link, 3 good"; empty where there is none. */
export function pageCountWords(counts: Record<string, number>): string {
  return STATES_IN_ORDER.flatMap(state => {
    const count = counts[state] ?? 0;
    return count > 0 ? [`${count} ${RUNBOOK_STATES[state].label}`] : [];
  }).join(', ');
}

import {
  AlertCoverage,
  AlertRunbook,
  CoverageState,
  judgeAlertCoverage,
  judgeServiceCoverage,
  RunbookState,
  ServiceCoverage,
} from '@callboard/backstage-plugin-runbooks-common';
import { KnownAlert, KnownEntity } from '../runbooks';

/** Worst first. */
export const COVERAGE_STATES: readonly CoverageState[] = [
  'dead',
  'missing',
  'weak',
  'unknown',
  'covered',
  'no-alerts',
];

/** Judges the alerts of an entity, worst first, those that page before those that do not. */
export function coverOf(
  entity: KnownEntity,
  options: {
    alerts: readonly KnownAlert[];
    /** States of its pages. */
    states: readonly RunbookState[];
    answersOf: (alert: KnownAlert) => AlertRunbook[];
  },
): ServiceCoverage {
  const alerts = options.alerts
    .map(alert => toCoverage(alert, options.answersOf(alert)))
    .sort(byUrgency);
  const runbooks: Record<string, number> = {};
  for (const state of options.states) {
    runbooks[state] = (runbooks[state] ?? 0) + 1;
  }
  return {
    entityRef: entity.ref,
    title: entity.title,
    ownerRef: entity.owner_ref ?? undefined,
    tier: entity.tier ?? undefined,
    ...judgeServiceCoverage(alerts),
    alerts,
    runbooks,
  };
}

function toCoverage(
  { name, severity, paging, summary, source }: KnownAlert,
  runbooks: AlertRunbook[],
): AlertCoverage {
  const judgement = judgeAlertCoverage(runbooks);
  return { name, severity, paging, summary, source, ...judgement, runbooks };
}

function byUrgency(a: AlertCoverage, b: AlertCoverage): number {
  return (
    Number(b.paging) - Number(a.paging) ||
    COVERAGE_STATES.indexOf(a.state) - COVERAGE_STATES.indexOf(b.state) ||
    (a.name < b.name ? -1 : 1)
  );
}

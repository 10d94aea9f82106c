import {
  AlertCoverage,
  CoverageState,
  Runbook,
  RunbookState,
  ServiceCoverage,
} from '@callboard/backstage-plugin-runbooks-common';
import { Recipe } from './Recipe';

/** Worst first. */
export const COVERAGE_STATES: CoverageState[] = [
  'dead',
  'missing',
  'weak',
  'unknown',
  'covered',
  'no-alerts',
];

const STATE_OF: Record<RunbookState, CoverageState> = {
  dead: 'dead',
  incomplete: 'weak',
  overdue: 'weak',
  unknown: 'unknown',
  good: 'covered',
};

/** How often each value is there. */
export function countOf(
  values: (string | undefined)[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) {
    if (value !== undefined) {
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

const byState = (a: { state: CoverageState }, b: { state: CoverageState }) =>
  COVERAGE_STATES.indexOf(a.state) - COVERAGE_STATES.indexOf(b.state);

/** What is known of the alerts of a service: those that its pages answer, those that fire, and those the recipe names. */
function alertsOf(recipe: Recipe, runbooks: Runbook[]): AlertCoverage[] {
  const answered = runbooks.flatMap(({ alerts, ...page }) =>
    alerts.map(({ name, severity, paging, anchor }) => ({
      name,
      severity,
      paging,
      source: 'Prometheus production',
      state: STATE_OF[page.state],
      reason: `${page.title}: ${page.reason}`,
      runbooks: [{ ...page, anchor }],
    })),
  );
  const known = new Set(answered.map(({ name }) => name));
  const unanswered = (recipe.firing ?? [])
    .filter(({ name, runbooks: pages }) => !known.has(name) && !pages.length)
    .map(({ name, severity, summary }) => ({
      name,
      severity,
      summary,
      paging: true,
      source: 'Prometheus production',
      state: 'missing' as const,
      reason: 'its rule names no runbook, and no page names it',
      runbooks: [],
    }));
  return [...(recipe.alerts ?? []), ...answered, ...unanswered].sort(byState);
}

/** Whether the paging alerts of a recipe's service lead to pages that help. */
export function serviceCoverageOf(
  entityRef: string,
  recipe: Recipe,
  runbooks: Runbook[],
): ServiceCoverage {
  const alerts = alertsOf(recipe, runbooks);
  const paging = alerts.filter(one => one.paging);
  const [worst] = paging;
  return {
    entityRef,
    title: `Recipe: ${entityRef.split('/')[1]}`,
    ownerRef: recipe.owner ?? 'group:default/payments-core',
    tier: recipe.tier,
    state: worst?.state ?? 'no-alerts',
    reason: worst
      ? `${worst.name}: ${worst.reason}`
      : 'nothing is known that would page',
    alerts,
    counts: countOf(paging.map(({ state }) => state)),
    runbooks: countOf(runbooks.map(({ state }) => state)),
  };
}

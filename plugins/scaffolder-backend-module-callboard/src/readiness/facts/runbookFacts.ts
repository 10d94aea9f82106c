import {
  judgeAlertCoverage,
  judgeServiceCoverage,
} from '@callboard/backstage-plugin-runbooks-common';
import {
  FactSet,
  runbookFacts as factsOfRunbooks,
} from '@callboard/backstage-plugin-scorecards-common';
import { RuleAlert } from './readAlerts';
import { RunbookPage } from './runbookPages';

/** What there is to read, and whether paging alerts lead there. Pages elsewhere have not been looked at yet. */
export function runbookFacts(
  pages: readonly RunbookPage[],
  elsewhere: readonly string[],
  alerts: readonly RuleAlert[],
  now: Date,
): FactSet {
  const all = [
    ...pages.map(({ state }) => ({ state, freshness: {} })),
    ...elsewhere.map(() => ({ state: 'unknown', freshness: {} })),
  ];
  const judged = alerts.map(({ name, paging, runbookUrl }) => {
    const answers = pages.filter(page => page.answers.has(name));
    const { state } =
      answers.length === 0 && runbookUrl
        ? { state: 'unknown' as const }
        : judgeAlertCoverage(answers);
    return { name, paging, state };
  });
  const { counts } = judgeServiceCoverage(judged);
  return factsOfRunbooks(all, { counts, alerts: judged }, now);
}

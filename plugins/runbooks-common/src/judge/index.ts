export {
  alertEntity,
  type AlertClaims,
  type AlertEntity,
  type AlertEntityOptions,
  type AlertSelector,
  type EntityLabel,
} from './alertEntity';
export { PAGING_SEVERITIES, RUNBOOK_HEADINGS } from './defaults';
export type { Judgement } from './Judgement';
export { judgeAlertCoverage, judgeServiceCoverage } from './judgeCoverage';
export {
  judgeFreshness,
  type FreshnessFacts,
  type FreshnessJudgement,
} from './judgeFreshness';
export {
  type AlertSubject,
  judgeQuality,
  type LinkState,
  type QualityFacts,
  type QualityJudgement,
} from './quality';
export { judgeRunbook, type RunbookFacts } from './judgeRunbook';

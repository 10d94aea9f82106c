import {
  CheckResult,
  CheckStatus,
} from '@callboard/backstage-plugin-scorecards-common';
import { dateWords } from './page/dates';

const WOULD: Partial<Record<CheckStatus, string>> = {
  pass: 'passes today already',
  fail: 'would fail today',
  unknown: 'would be unknown today',
};

/** From when a check counts, and what it would say today: "Counts from 1 March 2027; would fail today." */
export function announcedWords({ announced }: CheckResult): string {
  if (!announced) {
    return '';
  }
  const { effectiveFrom, status } = announced;
  const from = Number.isFinite(Date.parse(effectiveFrom))
    ? dateWords(effectiveFrom)
    : effectiveFrom;
  return `Counts from ${from}; ${WOULD[status] ?? 'would not apply'}.`;
}

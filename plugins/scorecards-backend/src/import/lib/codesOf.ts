import { didYouMean } from '@callboard/backstage-plugin-callboard-common';
import {
  CheckStatus,
  CompiledScorecard,
} from '@callboard/backstage-plugin-scorecards-common';

const LETTERS: Record<CheckStatus, string> = {
  pass: 'p',
  fail: 'f',
  unknown: 'u',
  'not-applicable': 'n',
  waived: 'w',
};

/** Statuses that name no check. */
export interface StrayStatus {
  path: string;
  code: string;
  message: string;
}

/** A letter per check of a scorecard, in its order; what nothing is said of is unknown. */
export function codesOf(
  { checks }: Pick<CompiledScorecard, 'checks'>,
  statuses: Readonly<Record<string, CheckStatus>>,
): { codes: string; strays: StrayStatus[] } {
  const ids = checks.map(({ check }) => check.id);
  const known = new Set(ids);
  return {
    codes: ids.map(id => LETTERS[statuses[id] ?? 'unknown']).join(''),
    strays: Object.keys(statuses)
      .filter(id => !known.has(id))
      .map(id => {
        const near = didYouMean(id, ids);
        return {
          path: `statuses.${id}`,
          code: 'unknown-check',
          message: `the scorecard has no check ${id}${
            near ? `; did you mean ${near}?` : ''
          }`,
        };
      }),
  };
}

import {
  announcedOf,
  CampaignProgress,
  CheckStatus,
  Scorecard,
  statusOf,
} from '@callboard/backstage-plugin-scorecards-common';

/** Where an entity stands with the checks of a campaign. */
export type Done = 'done' | 'waived' | 'unknown' | 'open';

/** A result, and whose checks its codes are. */
export interface CountedResult {
  version: { scorecard: Pick<Scorecard, 'checks'> };
  result: { codes: string };
}

/** What a check says, also before it is in effect: that is what a campaign is for. */
function saidBy(code: string | undefined): CheckStatus {
  return announcedOf(code) ?? statusOf(code);
}

/** What the checks of a campaign say of an entity; without those that do not apply, or that its version does not have. */
export function statusesOf(
  { version, result }: CountedResult,
  checkIds: ReadonlySet<string>,
): CheckStatus[] {
  return version.scorecard.checks
    .map((check, index) => ({ check, status: saidBy(result.codes[index]) }))
    .filter(({ check }) => checkIds.has(check.id))
    .map(({ status }) => status)
    .filter(status => status !== 'not-applicable');
}

/**
 * Where an entity stands: open where a check fails, unknown where none does and one is, waived where it is done but for a
 * waiver. Undefined where no check applies: there is nothing to do, and nothing was done.
 */
export function doneOf(statuses: readonly CheckStatus[]): Done | undefined {
  if (statuses.length === 0) return undefined;
  if (statuses.includes('fail')) return 'open';
  if (statuses.includes('unknown')) return 'unknown';
  return statuses.includes('waived') ? 'waived' : 'done';
}

/** How far a campaign is, over some results. */
export function progressOf(
  results: readonly CountedResult[],
  checkIds: ReadonlySet<string>,
): CampaignProgress {
  const progress = { entities: 0, done: 0, waived: 0, unknown: 0, open: 0 };
  for (const result of results) {
    const done = doneOf(statusesOf(result, checkIds));
    if (done) {
      progress[done] += 1;
      progress.entities += 1;
    }
  }
  return progress;
}

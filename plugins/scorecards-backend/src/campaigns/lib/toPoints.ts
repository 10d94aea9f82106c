import { CampaignPoint } from '@callboard/backstage-plugin-scorecards-common';
import { CountedResult, progressOf } from './progress';

/** What held from one instant to another. */
export interface CountedSpan extends CountedResult {
  result: { codes: string; valid_from: string; valid_to: string | null };
}

/**
 * How far a campaign was at each instant.
 *
 * @param instants - milliseconds since the epoch
 */
export function toPoints(
  spans: readonly CountedSpan[],
  checkIds: ReadonlySet<string>,
  instants: readonly number[],
): CampaignPoint[] {
  return instants.map(instant => {
    const at = new Date(instant).toISOString();
    const held = spans.filter(
      ({ result: { valid_from: from, valid_to: to } }) =>
        from <= at && (to === null || at < to),
    );
    return { at, progress: progressOf(held, checkIds) };
  });
}

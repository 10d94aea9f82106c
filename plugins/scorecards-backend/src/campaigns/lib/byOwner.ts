import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { CampaignOwner } from '@callboard/backstage-plugin-scorecards-common';
import { CountedResult, progressOf } from './progress';

/** Progress per owner, most open ones first; of those without one under an empty ref. */
export function byOwner(
  results: readonly (CountedResult & { entity: { ownerRef?: string } })[],
  checkIds: ReadonlySet<string>,
): CampaignOwner[] {
  const owners = groupBy(results, ({ entity }) => entity.ownerRef ?? '');
  return [...owners]
    .map(([ownerRef, own]) => ({
      ownerRef,
      progress: progressOf(own, checkIds),
    }))
    .filter(({ progress }) => progress.entities > 0)
    .sort(
      (a, b) =>
        b.progress.open - a.progress.open ||
        b.progress.unknown - a.progress.unknown ||
        (a.ownerRef < b.ownerRef ? -1 : 1),
    );
}

import { CheckStatus } from '@callboard/backstage-plugin-scorecards-common';
import { CountedResult, doneOf, statusesOf } from './progress';

const count = (statuses: readonly CheckStatus[], wanted: CheckStatus) =>
  statuses.filter(status => status === wanted).length;

/** Those of some results that are not done, those that lack most first. */
export function lackingMost<
  T extends CountedResult & { entity: { title: string; ref: string } },
>(results: readonly T[], checkIds: ReadonlySet<string>): T[] {
  return results
    .map(one => ({ one, statuses: statusesOf(one, checkIds) }))
    .filter(({ statuses }) => {
      const done = doneOf(statuses);
      return done === 'open' || done === 'unknown';
    })
    .sort(
      (a, b) =>
        count(b.statuses, 'fail') - count(a.statuses, 'fail') ||
        count(b.statuses, 'unknown') - count(a.statuses, 'unknown') ||
        a.one.entity.title.localeCompare(b.one.entity.title, 'en') ||
        a.one.entity.ref.localeCompare(b.one.entity.ref, 'en'),
    )
    .map(({ one }) => one);
}

import { PreviewChange } from '@callboard/backstage-plugin-scorecards-common';
import { ProjectedEntity } from '../../catalog';
import { stepsBetween } from '../../reads/tally/steps';
import { Standing } from '../Standings';

/**
 * Who would stand elsewhere, those first that would lose most.
 *
 * @param before - of today, by id of entity; of those that are not under the scorecard there is nothing
 * @param after - likewise
 */
export function toChanges(
  entities: readonly Pick<ProjectedEntity, 'id' | 'ref' | 'title'>[],
  before: ReadonlyMap<number, Standing>,
  after: ReadonlyMap<number, Standing>,
): PreviewChange[] {
  return entities
    .flatMap(({ id, ref, title }) => {
      const [old, fresh] = [before.get(id), after.get(id)];
      return old?.name === fresh?.name
        ? []
        : {
            entityRef: ref,
            entityTitle: title,
            before: old?.name ?? null,
            after: fresh?.name ?? null,
            moved: stepsBetween(old?.standing ?? 0, fresh?.standing ?? 0),
          };
    })
    .sort((a, b) => a.moved - b.moved || (a.entityRef < b.entityRef ? -1 : 1));
}

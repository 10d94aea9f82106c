import {
  visibleRefs,
  Visibility,
} from '@callboard/backstage-plugin-callboard-node';
import { EntityStore, GroupStore, ProjectedEntity } from '../catalog';
import { createScope } from '../reads';
import { DueListRequest } from './DrillService';

/** What finding entities needs. */
export interface WantedEntitiesOptions {
  entities: Pick<EntityStore, 'living' | 'byRefs'>;
  groups: Pick<GroupStore, 'tree'>;
}

type Wanted = Pick<DueListRequest, 'entityRefs' | 'owners' | 'tiers'>;

/** The entities that a request is about, as far as the caller may see them. */
export async function wantedEntities(
  { entityRefs, owners, tiers }: Wanted,
  { entities, groups }: WantedEntitiesOptions,
  visibility: Visibility | undefined,
): Promise<ProjectedEntity[]> {
  const all = entityRefs
    ? [...(await entities.byRefs(entityRefs)).values()]
    : await entities.living();
  const inScope = createScope({ owners, tiers }, await groups.tree());
  const scoped = all.filter(inScope);
  const seen = await visibleRefs(
    scoped.map(({ ref }) => ref),
    visibility,
  );
  return scoped.filter(({ ref }) => seen.has(ref));
}

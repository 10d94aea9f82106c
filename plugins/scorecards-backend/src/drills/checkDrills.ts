import {
  ItemFault,
  visibleRefs,
  Visibility,
} from '@callboard/backstage-plugin-callboard-node';
import { ItemIssue } from '@callboard/backstage-plugin-scorecards-common';
import { EntityStore, ProjectedEntity } from '../catalog';
import { DrillKind } from '../config';
import { checkDrill, ToldDrill } from './checkDrill';
import { PORTAL } from './sourceOf';

/** A drill that can be kept, and where it stood in what was told. */
export interface CheckedDrill {
  index: number;
  drill: ToldDrill;
  entity: ProjectedEntity;
}

/** What checking needs. */
export interface CheckDrillsOptions {
  entities: Pick<EntityStore, 'byRefs'>;
  kinds: readonly DrillKind[];
  visibility: Visibility | undefined;
  source: string;
  now: Date;
}

const toIssue = (
  index: number,
  { path, code, message }: ItemFault,
): ItemIssue => ({ index, path, code, message });

const NO_ID: ItemFault = {
  path: 'id',
  code: 'required',
  message:
    'expected the id of the drill at its source: by it, telling twice is telling once',
};

/** Does not tell what is hidden from what is not there. */
const noEntity = ({ entityRef }: ToldDrill): ItemFault => ({
  path: 'entityRef',
  code: 'unknown-entity',
  message: `there is no ${entityRef} that scorecards may apply to, as far as you see`,
});

/** Checks drills one by one; their entities are looked up together. */
export async function checkDrills(
  items: readonly unknown[],
  options: CheckDrillsOptions,
): Promise<{ checked: CheckedDrill[]; errors: ItemIssue[] }> {
  const { entities, visibility, source } = options;
  const errors: ItemIssue[] = [];
  const told: { index: number; drill: ToldDrill }[] = [];
  items.forEach((item, index) => {
    const result = checkDrill(item, options);
    if ('fault' in result) errors.push(toIssue(index, result.fault));
    else told.push({ index, drill: result.drill });
  });
  const refs = told.map(({ drill }) => drill.entityRef);
  const known = await entities.byRefs(refs);
  const seen = await visibleRefs([...known.keys()], visibility);
  const checked = told.flatMap(({ index, drill }) => {
    const entity = seen.has(drill.entityRef) && known.get(drill.entityRef);
    if (!entity) {
      errors.push(toIssue(index, noEntity(drill)));
      return [];
    }
    if (source !== PORTAL && drill.id === undefined) {
      errors.push(toIssue(index, NO_ID));
      return [];
    }
    return [{ index, drill, entity }];
  });
  return { checked, errors };
}

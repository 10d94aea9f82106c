import {
  DocumentResource,
  everything,
  Visibility,
} from '@callboard/backstage-plugin-callboard-node';
import { ProjectedEntity } from '../catalog';
import { WaiverRow } from '../database/rows';
import { WaiverReach } from './WaiverReach';

/** A waiver that somebody may see. */
export interface SeenWaiver {
  row: WaiverRow;
  /** It concerns, of those they may see. */
  entities: ProjectedEntity[];
}

interface WaiverResource extends DocumentResource {
  row: WaiverRow;
  entity?: ProjectedEntity;
}

/**
 * The waivers that somebody may see: those that concern an entity they may see. Where one concerns nothing, now that the
 * check or the entities are gone, its target decides. It asks once for all of them.
 */
export async function seeWaivers(
  rows: readonly WaiverRow[],
  reach: WaiverReach,
  visibility: Visibility = everything,
): Promise<SeenWaiver[]> {
  const resources = rows.flatMap((row): WaiverResource[] => {
    const about = { row, ref: row.scorecard_ref };
    const concerned = reach.concerned(row);
    return concerned.length > 0
      ? concerned.map(entity => ({ ...about, entity, entityRef: entity.ref }))
      : [{ ...about, entityRef: row.entity_ref ?? row.group_ref ?? undefined }];
  });
  const seen = new Map<WaiverRow, ProjectedEntity[]>();
  for (const { row, entity } of await visibility.filter(resources)) {
    const entities = seen.get(row) ?? [];
    if (entity) entities.push(entity);
    seen.set(row, entities);
  }
  return [...seen].map(([row, entities]) => ({ row, entities }));
}

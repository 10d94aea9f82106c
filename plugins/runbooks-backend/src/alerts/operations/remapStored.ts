import { Knex } from 'knex';
import { FiringRow } from '../../database/rows';
import { AlertConcern } from '../mapping/MappedAlert';
import { StoredAlert, withEntities } from './readStored';
import { writeAlerts } from './writeAlerts';

/** What an alert with such labels concerns. */
export type Remap = (labels: Record<string, string>) => AlertConcern;

/**
 * Finds anew what alerts concern that are not over. Of those that are, it stays known what they concerned at the time.
 *
 * @returns refs of the entities for which something is different
 */
export async function remapStored(
  tx: Knex.Transaction,
  map: Remap,
): Promise<string[]> {
  const going: FiringRow[] = await tx<FiringRow>('runbooks_firing')
    .whereNot('status', 'resolved')
    .forUpdate();
  const refs = new Set<string>();
  const changed = (await withEntities(tx, going)).flatMap(
    ({ row, entityRefs }): StoredAlert[] => {
      const concern = map(JSON.parse(row.labels));
      const problem = concern.problem ?? null;
      const isSame =
        problem === row.problem &&
        concern.entityRefs.join() === entityRefs.join();
      if (isSame) return [];
      [...entityRefs, ...concern.entityRefs].forEach(ref => refs.add(ref));
      return [{ row: { ...row, problem }, entityRefs: concern.entityRefs }];
    },
  );
  await writeAlerts(tx, changed);
  return [...refs].sort();
}

import { Knex } from 'knex';
import { AlertRow } from '../../database/rows';
import { ALERT_COLUMNS, KnownAlert, mergeAlerts } from '../KnownAlert';
import { ReadScope, valuesOf } from './scope';

/** The alerts that can fire for entities; for all of them where none are given. */
export async function readAlerts(
  knex: Knex,
  { entityRefs }: Pick<ReadScope, 'entityRefs'> = {},
): Promise<KnownAlert[]> {
  const query = knex<AlertRow>('runbooks_alerts').select([...ALERT_COLUMNS]);
  if (entityRefs) query.whereIn('entity_ref', valuesOf(knex, entityRefs));
  return mergeAlerts(await query);
}

import { Knex } from 'knex';
import { FiringRow } from '../../database/rows';
import { isPushed } from '../firingRows';
import { withEntities } from './readStored';
import { deleteAlerts } from './writeAlerts';

/** What need not be known any longer. */
export interface Forgetting {
  /** What ended, or was told last, before. */
  before: Date;
  /** Alertmanagers that are asked; of what others were asked before, nobody will ever tell that it is over. */
  asked: readonly string[];
}

/**
 * Forgets alerts that are over for long, that nobody told again for as long, and those of Alertmanagers that are not asked
 * any more.
 *
 * @returns refs of the entities for which something is different
 */
export async function forgetAlerts(
  tx: Knex.Transaction,
  { before, asked }: Forgetting,
): Promise<string[]> {
  const instant = before.toISOString();
  const sources: { source: string }[] = await tx('runbooks_firing').distinct(
    'source',
  );
  const unasked = sources
    .map(({ source }) => source)
    .filter(source => !isPushed(source) && !asked.includes(source));
  const old = await withEntities(
    tx,
    await tx<FiringRow>('runbooks_firing').where(row =>
      row
        .where('updated_at', '<', instant)
        .orWhere(part =>
          part.whereNot('status', 'resolved').whereIn('source', unasked),
        ),
    ),
  );
  await deleteAlerts(
    tx,
    old.map(({ row }) => row),
  );
  return [
    ...new Set(
      old
        .filter(({ row }) => row.status !== 'resolved')
        .flatMap(({ entityRefs }) => entityRefs),
    ),
  ].sort();
}

import { Knex } from 'knex';
import { FiringRow } from '../../database/rows';
import { contentOf, toFiringRow } from '../firingRows';
import { MappedAlert } from '../mapping/MappedAlert';
import { lockStored, StoredAlert, withEntities } from './readStored';
import { touchAlerts, writeAlerts } from './writeAlerts';

const refsOf = ({ entityRefs }: StoredAlert) => entityRefs;

/** Everything that a source says at one moment. */
export interface Snapshot {
  source: string;
  alerts: readonly MappedAlert[];
  /** Fingerprints of alerts that are in it and could not be read. */
  unreadable: readonly string[];
  /** Whether it is known of every alert that is in it which one it is. Otherwise nothing is over for not being in it. */
  isComplete: boolean;
  at: Date;
}

/**
 * Keeps what a source says; of what it does not say any more, it is over.
 *
 * @returns refs of the entities for which something is different
 */
export async function keepSnapshot(
  tx: Knex.Transaction,
  snapshot: Snapshot,
): Promise<string[]> {
  const { source, at } = snapshot;
  // A fingerprint that is there twice counts once.
  const told = new Map(
    snapshot.alerts.map(alert => [
      alert.fingerprint,
      {
        row: toFiringRow(alert, { source, at }),
        entityRefs: alert.entityRefs,
      },
    ]),
  );
  const known = new Map(
    (await lockStored(tx, source, [...told.keys()])).map(one => [
      one.row.fingerprint,
      one,
    ]),
  );
  const changed = [...told.values()].filter(({ row, entityRefs }) => {
    const before = known.get(row.fingerprint);
    return (
      !before ||
      contentOf(before.row, before.entityRefs) !== contentOf(row, entityRefs)
    );
  });
  const over = snapshot.isComplete
    ? await endMissing(tx, snapshot, [...told.keys()])
    : [];
  await writeAlerts(tx, changed);
  await touchAlerts(
    tx,
    [...told.values()].map(({ row }) => row),
    at,
  );
  const before = changed.flatMap(
    ({ row }) => known.get(row.fingerprint)?.entityRefs ?? [],
  );
  return [
    ...new Set([...before, ...[...changed, ...over].flatMap(refsOf)]),
  ].sort();
}

async function endMissing(
  tx: Knex.Transaction,
  { source, unreadable, at }: Snapshot,
  told: readonly string[],
): Promise<StoredAlert[]> {
  const there = new Set([...told, ...unreadable]);
  const going: FiringRow[] = await tx<FiringRow>('runbooks_firing')
    .where({ source })
    .whereNot('status', 'resolved');
  const missing = going.filter(({ fingerprint }) => !there.has(fingerprint));
  const over = (await withEntities(tx, missing)).map(
    ({ row, entityRefs }): StoredAlert => ({
      row: {
        ...row,
        status: 'resolved',
        ends_at: at.toISOString(),
        updated_at: at.toISOString(),
      },
      entityRefs,
    }),
  );
  await writeAlerts(tx, over);
  return over;
}

import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { FiringEntityRow, FiringRow } from '../../database/rows';
import { FiringKey } from '../firingRows';
import { StoredAlert } from './readStored';

/** Writes alerts and what they concern in the place of what was known of them. */
export async function writeAlerts(
  tx: Knex.Transaction,
  alerts: readonly StoredAlert[],
): Promise<void> {
  for (const part of chunks(alerts, 40)) {
    await tx<FiringRow>('runbooks_firing')
      .insert(part.map(({ row }) => row))
      .onConflict(['source', 'fingerprint'])
      .merge();
  }
  await replaceEntities(tx, alerts);
}

async function replaceEntities(
  tx: Knex.Transaction,
  alerts: readonly StoredAlert[],
): Promise<void> {
  const keys = alerts.map(({ row }) => row);
  await deleteByKeys(tx, 'runbooks_firing_entities', keys);
  const links = alerts.flatMap(({ row: { source, fingerprint }, entityRefs }) =>
    entityRefs.map(entity_ref => ({ source, fingerprint, entity_ref })),
  );
  for (const part of chunks(links, 200)) {
    await tx<FiringEntityRow>('runbooks_firing_entities').insert(part);
  }
}

/** Forgets alerts, with what they concern. */
export async function deleteAlerts(
  tx: Knex.Transaction,
  alerts: readonly FiringKey[],
): Promise<void> {
  await deleteByKeys(tx, 'runbooks_firing_entities', alerts);
  await deleteByKeys(tx, 'runbooks_firing', alerts);
}

async function deleteByKeys(
  tx: Knex.Transaction,
  table: string,
  alerts: readonly FiringKey[],
): Promise<void> {
  if (alerts.length === 0) return;
  const keys = alerts.map(({ source, fingerprint }) => ({
    source,
    fingerprint,
  }));
  await tx(table)
    .whereIn(
      ['source', 'fingerprint'],
      tx
        .select('k.source', 'k.fingerprint')
        .from(jsonRows(tx, 'k', { source: 'text', fingerprint: 'text' }, keys)),
    )
    .delete();
}

/** Notes that alerts of a source were told again without anything new. */
export async function touchAlerts(
  tx: Knex.Transaction,
  source: string,
  fingerprints: readonly string[],
  at: Date,
): Promise<void> {
  if (fingerprints.length === 0) return;
  const keys = fingerprints.map(fingerprint => ({ fingerprint }));
  await tx<FiringRow>('runbooks_firing')
    .where({ source })
    .whereIn(
      'fingerprint',
      tx
        .select('k.fingerprint')
        .from(jsonRows(tx, 'k', { fingerprint: 'text' }, keys)),
    )
    .update({ updated_at: at.toISOString() });
}

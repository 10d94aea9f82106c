import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { FiringEntityRow, FiringRow } from '../../database/rows';
import { FiringKey } from '../firingRows';
import { ofAlerts, StoredAlert } from './readStored';

/** Writes alerts and what they concern in the place of what was known of them. */
export async function writeAlerts(
  tx: Knex.Transaction,
  alerts: readonly StoredAlert[],
): Promise<void> {
  if (alerts.length === 0) return;
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
  await ofAlerts(tx, 'runbooks_firing_entities', keys).delete();
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
  await ofAlerts(tx, 'runbooks_firing_entities', alerts).delete();
  await ofAlerts(tx, 'runbooks_firing', alerts).delete();
}

/** Notes that alerts were told again. */
export async function touchAlerts(
  tx: Knex.Transaction,
  alerts: readonly FiringKey[],
  at: Date,
): Promise<void> {
  await ofAlerts(tx, 'runbooks_firing', alerts).update({
    updated_at: at.toISOString(),
  });
}

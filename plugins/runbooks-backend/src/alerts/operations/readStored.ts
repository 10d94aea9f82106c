import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { FiringEntityRow, FiringRow } from '../../database/rows';
import { firingKey, FiringKey } from '../firingRows';

/** An alert as it is kept, with the entities it concerns. */
export interface StoredAlert {
  row: FiringRow;
  /** Sorted. */
  entityRefs: string[];
}

/** The entities of alerts, in one statement. */
export async function withEntities(
  knex: Knex,
  rows: readonly FiringRow[],
): Promise<StoredAlert[]> {
  const keys = rows.map(({ source, fingerprint }) => ({ source, fingerprint }));
  const links: FiringEntityRow[] = await knex
    .from(jsonRows(knex, 'k', { source: 'text', fingerprint: 'text' }, keys))
    .join('runbooks_firing_entities as e', join =>
      join.on('e.source', 'k.source').on('e.fingerprint', 'k.fingerprint'),
    )
    .select('e.*');
  const byKey = groupBy(links, firingKey);
  return rows.map(row => ({
    row,
    entityRefs: (byKey.get(firingKey(row)) ?? [])
      .map(({ entity_ref }) => entity_ref)
      .sort(),
  }));
}

/** Alerts of a source by their fingerprints; nobody else changes them before the transaction ends. */
export async function lockStored(
  tx: Knex.Transaction,
  source: string,
  fingerprints: readonly string[],
): Promise<StoredAlert[]> {
  const keys = [...new Set(fingerprints)].map(fingerprint => ({ fingerprint }));
  const rows: FiringRow[] = await tx
    .from(jsonRows(tx, 'k', { fingerprint: 'text' }, keys))
    .join('runbooks_firing as f', 'f.fingerprint', 'k.fingerprint')
    .where('f.source', source)
    .forUpdate('f')
    .select('f.*');
  return withEntities(tx, rows);
}

/** Everything that is kept of some alerts. */
export async function readByKeys(
  knex: Knex,
  keys: readonly FiringKey[],
): Promise<FiringRow[]> {
  const rows = keys.map(({ source, fingerprint }) => ({ source, fingerprint }));
  return knex
    .from(jsonRows(knex, 'k', { source: 'text', fingerprint: 'text' }, rows))
    .join('runbooks_firing as f', join =>
      join.on('f.source', 'k.source').on('f.fingerprint', 'k.fingerprint'),
    )
    .select('f.*');
}

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

/** Rows of a table that belong to some alerts. As a list to look up, which SQLite does by the index; a join it may not. */
export function ofAlerts(
  knex: Knex,
  table: string,
  alerts: readonly FiringKey[],
): Knex.QueryBuilder {
  const keys = alerts.map(({ source, fingerprint }) => ({
    source,
    fingerprint,
  }));
  return knex(table).whereIn(
    ['source', 'fingerprint'],
    knex
      .select('k.source', 'k.fingerprint')
      .from(jsonRows(knex, 'k', { source: 'text', fingerprint: 'text' }, keys)),
  );
}

/** The entities of alerts, in one statement. */
export async function withEntities(
  knex: Knex,
  rows: readonly FiringRow[],
): Promise<StoredAlert[]> {
  if (rows.length === 0) return [];
  const links: FiringEntityRow[] = await ofAlerts(
    knex,
    'runbooks_firing_entities',
    rows,
  ).select();
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
  const keys = [...new Set(fingerprints)].map(fingerprint => ({
    source,
    fingerprint,
  }));
  const rows: FiringRow[] = await ofAlerts(tx, 'runbooks_firing', keys)
    .select()
    .forUpdate();
  return withEntities(tx, rows);
}

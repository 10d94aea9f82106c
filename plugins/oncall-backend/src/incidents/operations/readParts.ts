import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import {
  IncidentCostRow,
  IncidentEntityRow,
  IncidentRow,
  toStored,
} from '../incidentRows';
import { incidentKey, StoredIncident } from '../StoredIncident';

/** Incidents with their entities and costs: two statements, however many. */
export async function readParts(
  knex: Knex,
  rows: readonly IncidentRow[],
): Promise<StoredIncident[]> {
  if (rows.length === 0) {
    return [];
  }
  const entityRows: IncidentEntityRow[] = await partsOf(
    knex,
    'oncall_incident_entities',
    rows,
  );
  const costRows: IncidentCostRow[] = await partsOf(
    knex,
    'oncall_incident_costs',
    rows,
  );
  const entities = groupBy(entityRows, incidentKey);
  const costs = groupBy(costRows, incidentKey);
  return rows.map(row => {
    const key = incidentKey(row);
    return toStored(
      row,
      (entities.get(key) ?? []).map(({ entity_ref }) => entity_ref).sort(),
      (costs.get(key) ?? [])
        .map(({ slo_ref, entity_ref, title, spent }) => ({
          sloRef: slo_ref,
          entityRef: entity_ref,
          title,
          spent: Number(spent),
        }))
        .sort((a, b) => b.spent - a.spent),
    );
  });
}

function partsOf(
  knex: Knex,
  table: string,
  rows: readonly IncidentRow[],
): Knex.QueryBuilder {
  const keys = rows.map(({ source, id }) => ({ source, id }));
  return knex
    .from(jsonRows(knex, 'k', { source: 'text', id: 'text' }, keys))
    .join(`${table} as p`, join =>
      join.on('p.source', 'k.source').on('p.id', 'k.id'),
    )
    .select('p.*');
}

import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { IncidentCostRow, IncidentRow } from '../incidentRows';
import { IncidentCost, IncidentKey } from '../StoredIncident';

/** Keeps what incidents cost in the place of what was known of them. */
export async function replaceCosts(
  tx: Knex.Transaction,
  costs: readonly { key: IncidentKey; costs: IncidentCost[] }[],
  at: Date,
): Promise<void> {
  for (const part of chunks(costs, 100)) {
    const pairs = part.map(({ key }) => [key.source, key.id]);
    await tx<IncidentCostRow>('oncall_incident_costs')
      .whereIn(['source', 'id'], pairs)
      .delete();
    await tx<IncidentRow>('oncall_incidents')
      .whereIn(['source', 'id'], pairs)
      .update({ costed_at: at.toISOString() });
    const rows = part.flatMap(({ key: { source, id }, costs: own }) =>
      own.map(({ sloRef, entityRef, title, spent }) => ({
        source,
        id,
        slo_ref: sloRef,
        entity_ref: entityRef,
        title,
        spent,
      })),
    );
    for (const some of chunks(rows, 100)) {
      await tx<IncidentCostRow>('oncall_incident_costs').insert(some);
    }
  }
}

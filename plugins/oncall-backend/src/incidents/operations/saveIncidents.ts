import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { incidentFingerprint, IncidentRow, toRow } from '../incidentRows';
import { incidentKey, ToldIncident } from '../StoredIncident';

/** What became of an incident. */
export type IncidentOutcome = 'created' | 'updated' | 'unchanged';

/** Keeps incidents; one that is known already is brought up to date where it differs, a later one of a key comes last. */
export async function saveIncidents(
  tx: Knex.Transaction,
  incidents: readonly ToldIncident[],
  options: { by: string; at: Date },
): Promise<IncidentOutcome[]> {
  const known = await readFingerprints(tx, incidents);
  const latest = new Map<string, ToldIncident>();
  const outcomes = incidents.map((incident): IncidentOutcome => {
    const key = incidentKey(incident);
    const before = known.get(key);
    const fingerprint = incidentFingerprint(incident);
    if (before === fingerprint) {
      return 'unchanged';
    }
    known.set(key, fingerprint);
    latest.set(key, incident);
    return before === undefined ? 'created' : 'updated';
  });
  for (const part of chunks([...latest.values()], 50)) {
    await tx('oncall_incidents')
      .insert(part.map(incident => toRow(incident, options)))
      .onConflict(['source', 'id'])
      .merge();
    await tx('oncall_incident_entities')
      .whereIn(
        ['source', 'id'],
        part.map(({ source, id }) => [source, id]),
      )
      .delete();
    const links = part.flatMap(({ source, id, entityRefs }) =>
      entityRefs.map(entity_ref => ({ source, id, entity_ref })),
    );
    for (const some of chunks(links, 100)) {
      await tx('oncall_incident_entities').insert(some);
    }
  }
  return outcomes;
}

async function readFingerprints(
  tx: Knex.Transaction,
  incidents: readonly ToldIncident[],
): Promise<Map<string, string>> {
  const keys = incidents.map(({ source, id }) => ({ source, id }));
  const rows: Pick<IncidentRow, 'source' | 'id' | 'fingerprint'>[] = await tx
    .from(jsonRows(tx, 'k', { source: 'text', id: 'text' }, keys))
    .join('oncall_incidents as i', join =>
      join.on('i.source', 'k.source').on('i.id', 'k.id'),
    )
    .select('i.source', 'i.id', 'i.fingerprint');
  return new Map(rows.map(row => [incidentKey(row), row.fingerprint]));
}

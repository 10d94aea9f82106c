import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { incidentFingerprint, IncidentRow, toRow } from '../incidentRows';
import { incidentKey, ToldIncident } from '../StoredIncident';

/** What became of an incident. */
export type IncidentOutcome = 'created' | 'updated' | 'unchanged';

/** What has to be known of an incident before it is told again. */
interface Known {
  fingerprint: string;
  acknowledgedAt?: string;
}

/**
 * Keeps incidents; one that is known already is brought up to date where it differs, a later one of a key comes last.
 *
 * When somebody took an incident stays known: providers stop telling it once the incident is over.
 */
export async function saveIncidents(
  tx: Knex.Transaction,
  incidents: readonly ToldIncident[],
  options: { by: string; at: Date },
): Promise<IncidentOutcome[]> {
  const known = await readKnown(tx, incidents);
  const latest = new Map<string, ToldIncident>();
  const outcomes = incidents.map((told): IncidentOutcome => {
    const key = incidentKey(told);
    const before = known.get(key);
    const incident = withAcknowledgement(told, before);
    const fingerprint = incidentFingerprint(incident);
    if (before?.fingerprint === fingerprint) {
      return 'unchanged';
    }
    const { acknowledgedAt } = incident;
    known.set(key, { fingerprint, acknowledgedAt });
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

function withAcknowledgement(
  incident: ToldIncident,
  known: Known | undefined,
): ToldIncident {
  const isTaken = incident.status !== 'triggered';
  return isTaken && incident.acknowledgedAt === undefined
    ? { ...incident, acknowledgedAt: known?.acknowledgedAt }
    : incident;
}

async function readKnown(
  tx: Knex.Transaction,
  incidents: readonly ToldIncident[],
): Promise<Map<string, Known>> {
  const keys = incidents.map(({ source, id }) => ({ source, id }));
  const rows: Pick<
    IncidentRow,
    'source' | 'id' | 'fingerprint' | 'acknowledged_at'
  >[] = await tx
    .from(jsonRows(tx, 'k', { source: 'text', id: 'text' }, keys))
    .join('oncall_incidents as i', join =>
      join.on('i.source', 'k.source').on('i.id', 'k.id'),
    )
    .select('i.source', 'i.id', 'i.fingerprint', 'i.acknowledged_at');
  return new Map(
    rows.map(row => [
      incidentKey(row),
      {
        fingerprint: row.fingerprint,
        acknowledgedAt: row.acknowledged_at ?? undefined,
      },
    ]),
  );
}

import {
  canonicalJson,
  sha256,
} from '@callboard/backstage-plugin-callboard-node';
import { IncidentStatus } from '@callboard/backstage-plugin-oncall-common';
import { IncidentCost, StoredIncident, ToldIncident } from './StoredIncident';

/** Row of `oncall_incidents`. */
export interface IncidentRow {
  source: string;
  id: string;
  title: string;
  status: IncidentStatus;
  severity: string | null;
  opened_at: string;
  acknowledged_at: string | null;
  resolved_at: string | null;
  url: string | null;
  /** JSON of a list of refs. */
  responders: string;
  postmortem_url: string | null;
  /** JSON of a list of `FollowUp`. */
  follow_ups: string;
  open_follow_ups: number;
  fingerprint: string;
  recorded_by: string;
  recorded_at: string;
  costed_at: string | null;
}

/** Row of `oncall_incident_entities`. */
export interface IncidentEntityRow {
  source: string;
  id: string;
  entity_ref: string;
}

/** Row of `oncall_incident_costs`. */
export interface IncidentCostRow {
  source: string;
  id: string;
  slo_ref: string;
  entity_ref: string;
  title: string;
  spent: number;
}

/** Of everything that is told of an incident, so that the same told again is found to be the same. */
export const incidentFingerprint = (incident: ToldIncident): string =>
  sha256(canonicalJson(incident));

/** An incident as its table has it, without what it cost. */
export function toRow(
  incident: ToldIncident,
  { by, at }: { by: string; at: Date },
): Omit<IncidentRow, 'costed_at'> {
  return {
    source: incident.source,
    id: incident.id,
    title: incident.title,
    status: incident.status,
    severity: incident.severity ?? null,
    opened_at: incident.openedAt,
    acknowledged_at: incident.acknowledgedAt ?? null,
    resolved_at: incident.resolvedAt ?? null,
    url: incident.url ?? null,
    responders: JSON.stringify(incident.responders),
    postmortem_url: incident.postmortemUrl ?? null,
    follow_ups: JSON.stringify(incident.followUps),
    open_follow_ups: incident.followUps.filter(({ done }) => !done).length,
    fingerprint: incidentFingerprint(incident),
    recorded_by: by,
    recorded_at: at.toISOString(),
  };
}

/** An incident as it is kept. */
export function toStored(
  row: IncidentRow,
  entityRefs: string[],
  costs: IncidentCost[],
): StoredIncident {
  return {
    source: row.source,
    id: row.id,
    title: row.title,
    status: row.status,
    severity: row.severity ?? undefined,
    entityRefs,
    openedAt: row.opened_at,
    acknowledgedAt: row.acknowledged_at ?? undefined,
    resolvedAt: row.resolved_at ?? undefined,
    url: row.url ?? undefined,
    responders: JSON.parse(row.responders),
    postmortemUrl: row.postmortem_url ?? undefined,
    followUps: JSON.parse(row.follow_ups),
    costs,
  };
}

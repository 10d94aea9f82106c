import {
  ProviderIncident,
  ProviderRequest,
  ProviderTarget,
  ProviderUser,
  webUrl,
} from '@callboard/backstage-plugin-oncall-node';
import { Calls } from './api/Calls';
import { Incident } from './api/incidents';
import { IncidentIoAccount } from './config';

const DAY_MS = 86_400_000;

/** What is declined, cancelled or merged into another is none. */
const STATUS: Record<string, ProviderIncident['status'] | undefined> = {
  triage: 'triggered',
  live: 'acknowledged',
  paused: 'acknowledged',
  learning: 'resolved',
  closed: 'resolved',
};

/** Values that the filter is documented to take; `paused` is none of them. */
const OPEN = ['triage', 'live'];

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Opened in the range, or open still. Days on both sides of it, since the filter has days and what is opened earlier. */
async function readAll(
  calls: Calls,
  { from, to }: { from: number; to: number },
): Promise<Incident[]> {
  const days = `${day(from - DAY_MS)}~${day(to + DAY_MS)}`;
  const found = await calls.incidents({ 'created_at[date_range]': days });
  for (const category of OPEN) {
    const query = { 'status_category[one_of]': category };
    found.push(...(await calls.incidents(query)));
  }
  return [...new Map(found.map(one => [one.id, one])).values()];
}

/** Ids by which the catalog entries of an incident may be named. */
function subjectsOf(incident: Incident, field: string): Set<string> {
  const wanted = field.trim().toLowerCase();
  const entries = incident.custom_field_entries
    .filter(({ custom_field: { id, name } }) =>
      [id.toLowerCase(), name.toLowerCase()].includes(wanted),
    )
    .flatMap(({ values }) => values.map(value => value.value_catalog_entry));
  return new Set(
    entries
      .flatMap(entry => [
        entry?.id,
        entry?.external_id,
        ...(entry?.aliases ?? []),
      ])
      .filter(id => typeof id === 'string'),
  );
}

function respondersOf(incident: Incident): ProviderUser[] {
  const people = incident.incident_role_assignments.flatMap(({ assignee }) =>
    assignee ? [assignee] : [],
  );
  return [...new Map(people.map(one => [one.id, one])).values()].map(
    ({ id, name, email }) => ({ id, name, email: email || undefined }),
  );
}

function timeOf(incident: Incident, names: string[]): number | undefined {
  const values = new Map(
    (incident.incident_timestamp_values ?? []).map(one => [
      one.incident_timestamp.name.trim().toLowerCase(),
      one.value?.value ?? undefined,
    ]),
  );
  return names.map(name => values.get(name)).find(at => at !== undefined);
}

function toIncident(
  incident: Incident,
  status: ProviderIncident['status'],
  target: ProviderTarget,
  { timestamps }: IncidentIoAccount,
): ProviderIncident {
  const { id, reference, name, severity } = incident;
  const responders = respondersOf(incident);
  return {
    id,
    target,
    title: [reference, name].filter(Boolean).join(' ') || id,
    status,
    severity: severity?.name,
    openedAt: timeOf(incident, timestamps.opened) ?? incident.created_at,
    acknowledgedAt: timeOf(incident, timestamps.acknowledged),
    resolvedAt:
      status === 'resolved' ? timeOf(incident, timestamps.resolved) : undefined,
    url: webUrl(incident.permalink),
    ...(responders.length > 0 && { responders }),
    postmortemUrl: webUrl(incident.postmortem_document_url),
  };
}

/**
 * The incidents that are about the catalog entries of targets, by the custom field that the operator names. Private ones
 * are left out: whoever sees the service would see them.
 */
export async function readIncidents(
  calls: Calls,
  account: IncidentIoAccount,
  { targets, from, to }: ProviderRequest,
): Promise<ProviderIncident[]> {
  const { incidentField: field } = account;
  if (!field || targets.length === 0) return [];
  const incidents = await readAll(calls, { from, to });
  return incidents.flatMap(incident => {
    const status = STATUS[incident.incident_status.category];
    if (!status || incident.visibility !== 'public') return [];
    const subjects = subjectsOf(incident, field);
    return targets
      .filter(({ id }) => subjects.has(id))
      .map(target => toIncident(incident, status, target, account))
      .filter(
        one =>
          one.openedAt < to &&
          (one.openedAt >= from || one.status !== 'resolved'),
      );
  });
}

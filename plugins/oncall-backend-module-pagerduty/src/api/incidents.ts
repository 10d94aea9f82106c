import { readItems, splitRange } from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Calls } from './Calls';
import { Instant, PersonSchema, Reference, Text } from './common';

const IncidentSchema = Reference.extend({
  title: Text,
  status: z.enum(['triggered', 'acknowledged', 'resolved']),
  created_at: Instant,
  resolved_at: Instant.nullish().catch(undefined),
  last_status_change_at: Instant.nullish().catch(undefined),
  last_status_change_by: PersonSchema.nullish().catch(undefined),
  urgency: Text,
  priority: Reference.nullish().catch(undefined),
  service: Reference,
  assignments: z.array(z.object({ assignee: PersonSchema })).catch([]),
  /** Empty once the incident is resolved. */
  acknowledgements: z
    .array(z.object({ at: Instant, acknowledger: PersonSchema }))
    .catch([]),
});

/** An incident. */
export type Incident = z.infer<typeof IncidentSchema>;

/** The API takes up to six months; a list ends at 10,000. */
const MAX_RANGE_MS = 90 * 86_400_000;

const INCLUDE = { 'include[]': ['assignees', 'acknowledgers'] };

/**
 * Incidents of services that were opened in the range, and all that are open. `GET /incidents`.
 */
export async function readIncidents(
  calls: Calls,
  services: string[],
  range: { from: number; to: number },
): Promise<Incident[]> {
  const query = { ...INCLUDE, 'service_ids[]': services };
  const open = await calls.list('incidents', ['incidents'], {
    ...query,
    'statuses[]': ['triggered', 'acknowledged'],
    date_range: 'all',
  });
  const raw = [...open];
  for (const { from, to } of splitRange(range.from, range.to, MAX_RANGE_MS)) {
    raw.push(
      ...(await calls.list('incidents', ['incidents'], {
        ...query,
        since: new Date(from).toISOString(),
        until: new Date(to).toISOString(),
      })),
    );
  }
  // The later answer knows more of an incident that was resolved between the two.
  const { items } = readItems(IncidentSchema, raw);
  return [...new Map(items.map(incident => [incident.id, incident])).values()];
}

const LogEntry = z.object({ type: z.string(), created_at: Instant });

/**
 * When an incident was first acknowledged, from its log: a resolved incident has forgotten its acknowledgements.
 * `GET /incidents/{id}/log_entries`.
 */
export async function readFirstAcknowledgement(
  calls: Calls,
  incidentId: string,
): Promise<number | undefined> {
  const { items } = readItems(
    LogEntry,
    await calls.list('log_entries', ['incidents', incidentId, 'log_entries'], {
      is_overview: true,
    }),
  );
  const instants = items
    .filter(({ type }) => type.startsWith('acknowledge'))
    .map(({ created_at }) => created_at);
  return instants.length > 0 ? Math.min(...instants) : undefined;
}

import { z } from 'zod';
import { instant, UserAnswer } from './common';

const TimestampAnswer = z.object({
  incident_timestamp: z.object({ name: z.string() }),
  value: z.object({ value: instant.nullish() }).nullish().catch(undefined),
});

const FieldAnswer = z.object({
  custom_field: z.object({ id: z.string(), name: z.string().catch('') }),
  values: z.array(
    z.object({
      value_catalog_entry: z
        .object({
          id: z.string(),
          external_id: z.string().nullish(),
          aliases: z.array(z.string()).nullish().catch(undefined),
        })
        .nullish()
        .catch(undefined),
    }),
  ),
});

/** https://docs.incident.io/api-reference/incidents-v2/list */
export const IncidentAnswer = z.object({
  id: z.string(),
  name: z.string().catch(''),
  reference: z.string().catch(''),
  created_at: instant,
  visibility: z.string(),
  incident_status: z.object({ category: z.string() }),
  severity: z.object({ name: z.string() }).nullish().catch(undefined),
  permalink: z.string().nullish().catch(undefined),
  postmortem_document_url: z.string().nullish().catch(undefined),
  custom_field_entries: z.array(FieldAnswer).catch([]),
  incident_timestamp_values: z.array(TimestampAnswer).nullish().catch([]),
  incident_role_assignments: z
    .array(z.object({ assignee: UserAnswer.nullish().catch(undefined) }))
    .catch([]),
});
export type Incident = z.infer<typeof IncidentAnswer>;

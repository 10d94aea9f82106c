import {
  decodeCursor,
  parseEntityRefs,
  parseInstant,
} from '@callboard/backstage-plugin-callboard-node';
import { IncidentStatus } from '@callboard/backstage-plugin-oncall-common';
import { Request } from 'express';
import { z } from 'zod';
import { IncidentListRequest } from './IncidentService';

/** Incidents are listed so far back where nobody says how far, days; open ones whenever they began. */
const DEFAULT_DAYS = 90;
const DAY_MS = 86_400_000;

/** Limits were checked by the OpenAPI document. */
const pageSchema = z.object({
  limit: z.coerce.number().default(100),
  cursor: z.string().optional(),
});

const texts = (value: unknown): string[] | undefined =>
  value === undefined ? undefined : [value].flat().map(String);

const isStatus = (text: string): text is IncidentStatus =>
  ['triggered', 'acknowledged', 'resolved'].includes(text);

const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString();

/** @throws InputError for what cannot be read */
export function parseIncidentList(
  query: Request['query'],
  now: Date,
): IncidentListRequest {
  const { limit, cursor } = pageSchema.parse(query);
  const entityRefs = texts(query.entityRef);
  const from =
    parseInstant(query.from, 'from') ?? now.getTime() - DEFAULT_DAYS * DAY_MS;
  return {
    limit,
    after: cursor === undefined ? undefined : decodeCursor(cursor),
    entityRefs: entityRefs && parseEntityRefs(entityRefs, 'entityRef'),
    statuses: texts(query.status)?.filter(isStatus),
    from: iso(from),
    to: iso(parseInstant(query.to, 'to')),
  };
}

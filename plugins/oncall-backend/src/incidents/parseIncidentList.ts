import {
  listOf,
  parseEntityRefs,
  parseInstant,
  parsePage,
} from '@callboard/backstage-plugin-callboard-node';
import { IncidentStatus } from '@callboard/backstage-plugin-oncall-common';
import { Request } from 'express';
import { IncidentListRequest } from './IncidentService';

/** Incidents are listed so far back where nobody says how far, days; open ones whenever they began. */
const DEFAULT_DAYS = 90;
const DAY_MS = 86_400_000;

const isStatus = (text: string): text is IncidentStatus =>
  ['triggered', 'acknowledged', 'resolved'].includes(text);

const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString();

/** @throws InputError for what cannot be read */
export function parseIncidentList(
  query: Request['query'],
  now: Date,
): IncidentListRequest {
  const entityRefs = listOf(query.entityRef);
  const from =
    parseInstant(query.from, 'from') ?? now.getTime() - DEFAULT_DAYS * DAY_MS;
  return {
    ...parsePage(query),
    entityRefs: entityRefs && parseEntityRefs(entityRefs, 'entityRef'),
    statuses: listOf(query.status)?.filter(isStatus),
    from: iso(from),
    to: iso(parseInstant(query.to, 'to')),
  };
}

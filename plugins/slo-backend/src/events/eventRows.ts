import { ServiceEvent } from '@callboard/backstage-plugin-slo-common';
import {
  canonicalJson,
  sha256,
} from '@callboard/backstage-plugin-callboard-node';
import { EventRow } from '../database/rows';

/** What identifies an event. */
export const eventKey = (event: { source: string; id: string }) =>
  JSON.stringify([event.source, event.id]);

/** Of everything an event says, so that the same event sent again is found to be the same. */
export const eventFingerprint = (event: ServiceEvent) =>
  sha256(canonicalJson({ ...event, entityRefs: [...event.entityRefs].sort() }));

/** An event as the table has it. */
export function toRow(event: ServiceEvent, by: string, at: Date): EventRow {
  return {
    source: event.source,
    id: event.id,
    kind: event.kind,
    title: event.title,
    starts: event.start,
    ends: event.end ?? null,
    url: event.url ?? null,
    fingerprint: eventFingerprint(event),
    recorded_by: by,
    recorded_at: at.toISOString(),
  };
}

/** An event as the API has it. */
export function toEvent(row: EventRow, entityRefs: string[]): ServiceEvent {
  return {
    source: row.source,
    id: row.id,
    kind: row.kind as ServiceEvent['kind'],
    title: row.title,
    start: row.starts,
    ...(row.ends !== null && { end: row.ends }),
    ...(row.url !== null && { url: row.url }),
    entityRefs,
  };
}

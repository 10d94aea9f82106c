import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { ServiceEvent } from '@callboard/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { Range } from '../database/RecordStore';
import { EventEntityRow, EventRow } from '../database/rows';
import { toIso } from '../lib/buckets';
import { EventReader } from './EventReader';
import { eventFingerprint, eventKey, toEvent, toRow } from './eventRows';

/** The most events that are read at once. */
const DEFAULT_LIMIT = 1_000;
/** SQLite and others limit the parameters of a statement; an event has ten, an event's key two. */
const EVENTS_PER_STATEMENT = 90;

/** What became of an event. */
export type EventOutcome = 'accepted' | 'changed' | 'duplicate';

/** Deploys, incidents and changes, as they were sent. Instants of events are ISO 8601 in UTC with milliseconds. */
export class EventStore implements EventReader {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): EventStore {
    return new EventStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async eventsOf(
    entityRefs: string[],
    range: Range,
    limit: number = DEFAULT_LIMIT,
  ): Promise<ServiceEvent[]> {
    const from = toIso(range.start);
    const to = toIso(range.end);
    const rows = new Map<string, EventRow>();
    for (const refs of chunks([...new Set(entityRefs)])) {
      const found: EventRow[] = await this.#knex('slo_events')
        .distinct('slo_events.*')
        .join('slo_event_entities', join =>
          join
            .on('slo_event_entities.source', 'slo_events.source')
            .on('slo_event_entities.id', 'slo_events.id'),
        )
        .whereIn('slo_event_entities.entity_ref', refs)
        .where('slo_event_entities.starts', '<', to)
        .where(query =>
          query
            .where('slo_event_entities.starts', '>=', from)
            .orWhere('slo_events.ends', '>', from),
        )
        .orderBy('slo_events.starts', 'desc')
        .limit(limit);
      found.forEach(row => rows.set(eventKey(row), row));
    }
    const newest = [...rows.values()]
      .sort(
        (a, b) =>
          a.starts.localeCompare(b.starts) ||
          eventKey(a).localeCompare(eventKey(b)),
      )
      .slice(-limit);
    const entities = await this.#entitiesOf(newest);
    return newest.map(row => toEvent(row, entities.get(eventKey(row)) ?? []));
  }

  /**
   * Records events, all or nothing; one that is known already changes where it differs.
   *
   * @returns one outcome per event, in the order given; a later one of the same key comes after an earlier one
   */
  async save(
    events: ServiceEvent[],
    options: { by: string; at: Date },
  ): Promise<EventOutcome[]> {
    return this.#knex.transaction(async tx => {
      const known = await readFingerprints(tx, events);
      const latest = new Map<string, ServiceEvent>();
      const outcomes = events.map((event): EventOutcome => {
        const key = eventKey(event);
        const before = known.get(key);
        const fingerprint = eventFingerprint(event);
        if (before === fingerprint) {
          return 'duplicate';
        }
        known.set(key, fingerprint);
        latest.set(key, event);
        return before === undefined ? 'accepted' : 'changed';
      });
      await writeEvents(tx, [...latest.values()], options);
      return outcomes;
    });
  }

  /** Forgets events that were over by the instant. @returns how many */
  async forgetBefore(instant: Date): Promise<number> {
    const before = instant.toISOString();
    return this.#knex.transaction(async tx => {
      const over = () =>
        tx<EventRow>('slo_events')
          .where('starts', '<', before)
          .where(query => query.whereNull('ends').orWhere('ends', '<', before));
      const keys = await over().select('source', 'id');
      for (const chunk of chunks(keys, EVENTS_PER_STATEMENT)) {
        const pairs = chunk.map(({ source, id }) => [source, id]);
        for (const table of ['slo_event_entities', 'slo_events']) {
          await tx(table).whereIn(['source', 'id'], pairs).delete();
        }
      }
      return keys.length;
    });
  }

  async #entitiesOf(rows: EventRow[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const chunk of chunks(rows, EVENTS_PER_STATEMENT)) {
      const links = await this.#knex<EventEntityRow>('slo_event_entities')
        .whereIn(
          ['source', 'id'],
          chunk.map(({ source, id }) => [source, id]),
        )
        .orderBy('entity_ref');
      for (const link of links) {
        const key = eventKey(link);
        found.set(key, [...(found.get(key) ?? []), link.entity_ref]);
      }
    }
    return found;
  }
}

async function readFingerprints(
  tx: Knex.Transaction,
  events: ServiceEvent[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const chunk of chunks(events, EVENTS_PER_STATEMENT)) {
    const rows = await tx<EventRow>('slo_events')
      .select('source', 'id', 'fingerprint')
      .whereIn(
        ['source', 'id'],
        chunk.map(({ source, id }) => [source, id]),
      );
    rows.forEach(row => found.set(eventKey(row), row.fingerprint));
  }
  return found;
}

async function writeEvents(
  tx: Knex.Transaction,
  events: ServiceEvent[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  for (const chunk of chunks(events, EVENTS_PER_STATEMENT)) {
    await tx<EventRow>('slo_events')
      .insert(chunk.map(event => toRow(event, by, at)))
      .onConflict(['source', 'id'])
      .merge();
    await tx<EventEntityRow>('slo_event_entities')
      .whereIn(
        ['source', 'id'],
        chunk.map(({ source, id }) => [source, id]),
      )
      .delete();
    const links = chunk.flatMap(({ source, id, start, entityRefs }) =>
      entityRefs.map(entity_ref => ({ source, id, entity_ref, starts: start })),
    );
    for (const part of chunks(links, 100)) {
      await tx<EventEntityRow>('slo_event_entities').insert(part);
    }
  }
}

import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { IncidentStatus } from '@callboard/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { IncidentRow } from './incidentRows';
import { readParts } from './operations/readParts';
import { IncidentOutcome, saveIncidents } from './operations/saveIncidents';
import { replaceCosts } from './operations/replaceCosts';
import {
  IncidentCost,
  incidentKey,
  IncidentKey,
  StoredIncident,
  ToldIncident,
} from './StoredIncident';

/** Which incidents to find. Instants are ISO 8601 in UTC with milliseconds. */
export interface IncidentFilter {
  /** Of these entities; of all where it is left out. */
  entityRefs?: readonly string[];
  statuses?: readonly IncidentStatus[];
  /** Opened at or after, or not resolved before. */
  from?: string;
  /** Opened before. */
  to?: string;
}

/** Incidents as they were last told, and what they cost. */
export class IncidentStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): IncidentStore {
    return new IncidentStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Newest first. Three statements, however many there are. */
  async find(filter: IncidentFilter): Promise<StoredIncident[]> {
    const query = this.#knex<IncidentRow>('oncall_incidents as i')
      .select('i.*')
      .orderBy([
        { column: 'i.opened_at', order: 'desc' },
        { column: 'i.source' },
        { column: 'i.id' },
      ]);
    const { entityRefs, statuses, from, to } = filter;
    if (entityRefs) {
      const rows = [...new Set(entityRefs)].map(ref => ({ ref }));
      query.whereIn(
        ['i.source', 'i.id'],
        this.#knex
          .select('e.source', 'e.id')
          .from(jsonRows(this.#knex, 'k', { ref: 'text' }, rows))
          .join('oncall_incident_entities as e', 'e.entity_ref', 'k.ref'),
      );
    }
    if (statuses) {
      query.whereIn('i.status', [...statuses]);
    }
    if (from !== undefined) {
      query.where(part =>
        part
          .where('i.opened_at', '>=', from)
          .orWhere('i.resolved_at', '>', from)
          .orWhereNot('i.status', 'resolved'),
      );
    }
    if (to !== undefined) {
      query.where('i.opened_at', '<', to);
    }
    return readParts(this.#knex, await query);
  }

  /** How many are open, by entity ref. */
  async countOpen(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const rows = [...new Set(entityRefs)].map(ref => ({ ref }));
    const counts = await this.#knex
      .from(jsonRows(this.#knex, 'k', { ref: 'text' }, rows))
      .join('oncall_incident_entities as e', 'e.entity_ref', 'k.ref')
      .join('oncall_incidents as i', join =>
        join.on('i.source', 'e.source').on('i.id', 'e.id'),
      )
      .whereNot('i.status', 'resolved')
      .groupBy('k.ref')
      .select('k.ref')
      .count({ open: '*' });
    return new Map(counts.map(({ ref, open }) => [ref, Number(open)]));
  }

  /** Whether anybody ever told of an incident: where nobody does, none is not the same as zero. */
  async isFed(): Promise<boolean> {
    return Boolean(await this.#knex('oncall_incidents').first('id'));
  }

  /** The earliest opening of those of a source that are not resolved. */
  async earliestOpen(source: string): Promise<string | undefined> {
    const row = await this.#knex<IncidentRow>('oncall_incidents')
      .where({ source })
      .whereNot('status', 'resolved')
      .orderBy('opened_at')
      .first('opened_at');
    return row?.opened_at;
  }

  /** Keeps what was told, all or nothing. @returns one outcome each, in the order given */
  async save(
    incidents: readonly ToldIncident[],
    options: { by: string; at: Date },
  ): Promise<IncidentOutcome[]> {
    return this.#knex.transaction(tx => saveIncidents(tx, incidents, options));
  }

  /**
   * Those whose cost may be other than what is kept, newest first: never worked out, not resolved, or worked out before
   * the counts of their time were final.
   *
   * @param settled - what was resolved before it has final counts, ISO 8601
   */
  async uncosted(settled: string, limit: number): Promise<StoredIncident[]> {
    const rows = await this.#knex<IncidentRow>('oncall_incidents')
      .where(part =>
        part
          .whereNull('costed_at')
          .orWhereNot('status', 'resolved')
          .orWhereNull('resolved_at')
          .orWhere('resolved_at', '>=', settled)
          .orWhereRaw('costed_at < recorded_at'),
      )
      .orderBy('opened_at', 'desc')
      .limit(limit);
    return readParts(this.#knex, rows);
  }

  /** Keeps what incidents cost, in the place of what was known. */
  async saveCosts(
    costs: readonly { key: IncidentKey; costs: IncidentCost[] }[],
    at: Date,
  ): Promise<void> {
    await this.#knex.transaction(tx => replaceCosts(tx, costs, at));
  }

  /** Forgets those that were resolved before an instant. @returns how many */
  async forgetBefore(instant: Date): Promise<number> {
    const keys = await this.#knex<IncidentRow>('oncall_incidents')
      .where('status', 'resolved')
      .where('resolved_at', '<', instant.toISOString())
      .select('source', 'id');
    for (const part of chunks(keys, 100)) {
      const pairs = part.map(({ source, id }) => [source, id]);
      for (const table of [
        'oncall_incident_costs',
        'oncall_incident_entities',
        'oncall_incidents',
      ]) {
        await this.#knex(table).whereIn(['source', 'id'], pairs).delete();
      }
    }
    return new Set(keys.map(incidentKey)).size;
  }
}

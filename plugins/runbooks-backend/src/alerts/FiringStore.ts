import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { AlertStatus } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { FiringRow } from '../database/rows';
import { FiringKey } from './firingRows';
import { MappedAlert } from './mapping/MappedAlert';
import { forgetAlerts, Forgetting } from './operations/forgetAlerts';
import { keepPushed } from './operations/keepPushed';
import { keepSnapshot, Snapshot } from './operations/keepSnapshot';
import { ofAlerts } from './operations/readStored';
import { remapStored, Remap } from './operations/remapStored';
import { Telling } from './Telling';

/** Which alerts to find. */
export interface FiringFilter {
  statuses: readonly AlertStatus[];
  /** Those that concern one of these; all that concern any where it is left out. */
  entityRefs?: readonly string[];
  /** Those that concern no entity, instead of the others. */
  unmapped?: boolean;
}

/** Row of {@link FiringStore.tellings}. */
type TellingRow = Pick<
  FiringRow,
  | 'source'
  | 'fingerprint'
  | 'name'
  | 'status'
  | 'paging'
  | 'starts_at'
  | 'ends_at'
  | 'updated_at'
> & { entity_ref: string | null };

/** Alerts as they were told last. */
export class FiringStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): FiringStore {
    return new FiringStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** See {@link keepSnapshot}. */
  async keepSnapshot(snapshot: Snapshot): Promise<string[]> {
    return this.#knex.transaction(tx => keepSnapshot(tx, snapshot));
  }

  /** See {@link keepPushed}. */
  async keepPushed(
    source: string,
    alerts: readonly MappedAlert[],
    at: Date,
  ): Promise<string[]> {
    return this.#knex.transaction(tx => keepPushed(tx, { source, alerts, at }));
  }

  /** Maps what is not over again. @returns refs of the entities for which something is different */
  async remap(map: Remap): Promise<string[]> {
    return this.#knex.transaction(tx => remapStored(tx, map));
  }

  /** @returns refs of the entities for which something is different */
  async forget(options: Forgetting): Promise<string[]> {
    return this.#knex.transaction(tx => forgetAlerts(tx, options));
  }

  /**
   * Every source's word on the alerts that are found, one per entity: also where it is another than the filter asks for,
   * so that it can be told whose word counts. One statement.
   */
  async tellings(filter: FiringFilter): Promise<Telling[]> {
    const rows: TellingRow[] = await this.#knex('runbooks_firing as f')
      .leftJoin('runbooks_firing_entities as e', join =>
        join.on('e.source', 'f.source').on('e.fingerprint', 'f.fingerprint'),
      )
      .whereIn('f.fingerprint', this.#found(filter))
      .select(
        'f.source',
        'f.fingerprint',
        'f.name',
        'f.status',
        'f.paging',
        'f.starts_at',
        'f.ends_at',
        'f.updated_at',
        'e.entity_ref',
      );
    return rows.map(toTelling);
  }

  #found({ statuses, entityRefs, unmapped }: FiringFilter): Knex.QueryBuilder {
    const query = this.#knex('runbooks_firing as c')
      .select('c.fingerprint')
      .whereIn('c.status', [...statuses]);
    const links = this.#knex('runbooks_firing_entities as l')
      .select('l.fingerprint')
      .whereRaw('l.source = c.source and l.fingerprint = c.fingerprint');
    if (unmapped) return query.whereNotExists(links);
    if (!entityRefs) return query.whereExists(links);
    const refs = [...new Set(entityRefs)].map(ref => ({ ref }));
    // A cross join, because SQLite keeps its order: else it begins with the statuses, and looks through all refs for each.
    return this.#knex
      .from(jsonRows(this.#knex, 'k', { ref: 'text' }, refs))
      .crossJoin(this.#knex.raw('runbooks_firing_entities as l'))
      .join('runbooks_firing as c', join =>
        join.on('c.source', 'l.source').on('c.fingerprint', 'l.fingerprint'),
      )
      .whereRaw('l.entity_ref = k.ref')
      .whereIn('c.status', [...statuses])
      .select('c.fingerprint');
  }

  /** Everything that is kept of some alerts. */
  async get(keys: readonly FiringKey[]): Promise<FiringRow[]> {
    // Mostly nothing fires, and the pages that ask are many.
    if (keys.length === 0) return [];
    return ofAlerts(this.#knex, 'runbooks_firing', keys).select();
  }
}

function toTelling(row: TellingRow): Telling {
  return {
    source: row.source,
    fingerprint: row.fingerprint,
    name: row.name,
    status: row.status,
    paging: Boolean(row.paging),
    startsAt: row.starts_at,
    endsAt: row.ends_at ?? undefined,
    updatedAt: row.updated_at,
    entityRef: row.entity_ref ?? undefined,
  };
}

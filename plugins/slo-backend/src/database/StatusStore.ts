import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { StatusRow } from './rows';

/** A status with the instants (ISO 8601) from which on silence alone makes it worse. */
export interface StoredStatus {
  status: SloStatus;
  /** Data that is `ok` is `stale` after this. */
  staleAt?: string;
  /** The verdict is `unknown` after this. */
  unknownAt?: string;
}

/** What lists are filtered and sorted by. */
export type StatusKey = Pick<
  SloStatus,
  'ref' | 'entityRef' | 'ownerRef' | 'tier' | 'title' | 'state' | 'data'
> &
  Pick<StoredStatus, 'staleAt' | 'unknownAt'>;

const KEY_COLUMNS = [
  'ref',
  'entity_ref',
  'owner_ref',
  'tier',
  'title',
  'state',
  'data',
  'stale_at',
  'unknown_at',
] as const;

function toKey(row: Omit<StatusRow, 'status'>): StatusKey {
  return {
    ref: row.ref,
    entityRef: row.entity_ref ?? undefined,
    ownerRef: row.owner_ref ?? undefined,
    tier: row.tier ?? undefined,
    title: row.title,
    state: row.state as SloStatus['state'],
    data: row.data as SloStatus['data'],
    staleAt: row.stale_at ?? undefined,
    unknownAt: row.unknown_at ?? undefined,
  };
}

function toStored(row: StatusRow): StoredStatus {
  return {
    status: JSON.parse(row.status),
    staleAt: row.stale_at ?? undefined,
    unknownAt: row.unknown_at ?? undefined,
  };
}

function toRow({ status, staleAt, unknownAt }: StoredStatus): StatusRow {
  return {
    ref: status.ref,
    entity_ref: status.entityRef ?? null,
    owner_ref: status.ownerRef ?? null,
    tier: status.tier ?? null,
    title: status.title,
    state: status.state,
    data: status.data,
    stale_at: staleAt ?? null,
    unknown_at: unknownAt ?? null,
    status: JSON.stringify(status),
  };
}

/** The verdicts last computed, one per SLO. */
export class StatusStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): StatusStore {
    return new StatusStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** What all statuses are filtered and sorted by, without their bulk. */
  async keys(): Promise<StatusKey[]> {
    const rows = await this.#knex<StatusRow>('slo_statuses').select(
      ...KEY_COLUMNS,
    );
    return rows.map(toKey);
  }

  /** The statuses of the given SLOs; those that are not known are left out. */
  async byRefs(refs: string[]): Promise<StoredStatus[]> {
    return this.#by('ref', refs);
  }

  /** The statuses of all SLOs of the given services. */
  async byEntityRefs(entityRefs: string[]): Promise<StoredStatus[]> {
    return this.#by('entity_ref', entityRefs);
  }

  async save(statuses: StoredStatus[]): Promise<void> {
    for (const chunk of chunks(statuses, 100)) {
      await this.#knex<StatusRow>('slo_statuses')
        .insert(chunk.map(toRow))
        .onConflict('ref')
        .merge();
    }
  }

  /** Forgets the statuses of SLOs that are no longer defined. */
  async pruneEnded(): Promise<void> {
    await this.#knex<StatusRow>('slo_statuses')
      .whereNotIn('ref', this.#knex('slo_definitions').select('ref'))
      .delete();
  }

  async #by(
    column: 'ref' | 'entity_ref',
    values: string[],
  ): Promise<StoredStatus[]> {
    const found: StoredStatus[] = [];
    for (const chunk of chunks([...new Set(values)])) {
      const rows = await this.#knex<StatusRow>('slo_statuses').whereIn(
        column,
        chunk,
      );
      found.push(...rows.map(toStored));
    }
    return found;
  }
}

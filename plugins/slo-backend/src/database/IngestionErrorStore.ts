import { IngestionError } from '@callboard/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { sha256 } from '@callboard/backstage-plugin-callboard-node';
import { IngestionErrorRow } from './rows';

/** Everything the catalog found wrong with one entity in one go. */
export interface IngestionReport {
  /** The entity that was processed, usually a Location. */
  entityRef: string;
  /** The file or address it came from. */
  location: string;
  messages: string[];
  at: Date;
}

/** Catalog files that could not be read lately. */
export class IngestionErrorStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): IngestionErrorStore {
    return new IngestionErrorStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Remembers what was reported for an entity, and forgets what was reported for it before and no longer is. */
  async report(report: IngestionReport): Promise<void> {
    const at = report.at.toISOString();
    const rows = [...new Set(report.messages)].map(message => ({
      id: sha256(JSON.stringify([report.entityRef, message])),
      entity_ref: report.entityRef,
      location: report.location,
      message,
      first_seen: at,
      last_seen: at,
    }));
    await this.#knex.transaction(async tx => {
      await tx<IngestionErrorRow>('slo_ingestion_errors')
        .where('entity_ref', report.entityRef)
        .whereNotIn(
          'id',
          rows.map(row => row.id),
        )
        .delete();
      if (rows.length > 0) {
        await tx<IngestionErrorRow>('slo_ingestion_errors')
          .insert(rows)
          .onConflict('id')
          .merge(['last_seen', 'location']);
      }
    });
  }

  /** Newest first. */
  async list(): Promise<IngestionError[]> {
    const rows = await this.#knex<IngestionErrorRow>('slo_ingestion_errors')
      .orderBy('last_seen', 'desc')
      .orderBy('id');
    return rows.map(row => ({
      location: row.location,
      entityRef: row.entity_ref,
      message: row.message,
      firstSeen: row.first_seen,
      lastSeen: row.last_seen,
    }));
  }

  /** Forgets what was not reported again since. The catalog says nothing when a file has become readable. */
  async forgetBefore(instant: Date): Promise<void> {
    await this.#knex<IngestionErrorRow>('slo_ingestion_errors')
      .where('last_seen', '<', instant.toISOString())
      .delete();
  }
}

import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { BUCKET_SECONDS } from '../lib/buckets';
import { deleteDefinitions } from './operations/deleteDefinitions';
import { upsertDefinitions } from './operations/upsertDefinitions';
import { DefinitionRow, ObjectiveRow } from './rows';

/** Rows from before indicators had widths are read as they were meant. */
function readResolved(resolved: string): CatalogSlo {
  const slo: CatalogSlo = JSON.parse(resolved);
  return {
    ...slo,
    bucketSeconds: slo.bucketSeconds ?? slo.digests.map(() => BUCKET_SECONDS),
  };
}

/** The SLOs of the catalog, so that reads and pushes need no catalog. */
export class DefinitionStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DefinitionStore {
    return new DefinitionStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** SLO refs, in order. */
  async refs(): Promise<string[]> {
    return this.#knex<DefinitionRow>('slo_definitions')
      .orderBy('ref')
      .pluck('ref');
  }

  /** The given SLOs, by ref; those that are not known are left out. */
  async get(refs: string[]): Promise<Map<string, CatalogSlo>> {
    const found = new Map<string, CatalogSlo>();
    for (const chunk of chunks([...new Set(refs)])) {
      const rows = await this.#knex<DefinitionRow>('slo_definitions')
        .select('ref', 'resolved')
        .whereIn('ref', chunk);
      for (const row of rows) {
        found.set(row.ref, readResolved(row.resolved));
      }
    }
    return found;
  }

  /** SLOs that measure any of the given indicators. */
  async refsByDigests(digests: string[]): Promise<string[]> {
    const found = new Set<string>();
    for (const chunk of chunks([...new Set(digests)])) {
      const refs = await this.#knex<ObjectiveRow>('slo_objectives')
        .distinct()
        .whereIn('digest', chunk)
        .pluck('ref');
      refs.forEach(ref => found.add(ref));
    }
    return [...found];
  }

  /**
   * Makes the stored SLOs these and no others. An SLO that is gone ends together with its status; what was measured
   * for it stays in the record.
   *
   * @returns refs of the SLOs that are new or changed, and of those that ended
   */
  async replaceAll(
    slos: CatalogSlo[],
    at: Date,
  ): Promise<{ changed: string[]; removed: string[] }> {
    return this.#knex.transaction(async tx => {
      const changed = await upsertDefinitions({ tx, slos, at });
      const wanted = new Set(slos.map(slo => slo.definition.ref));
      const stored = await tx<DefinitionRow>('slo_definitions').pluck('ref');
      const removed = stored.filter(ref => !wanted.has(ref));
      await deleteDefinitions({ tx, refs: removed });
      return { changed, removed };
    });
  }
}

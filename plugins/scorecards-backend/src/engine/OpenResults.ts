import { Knex } from 'knex';
import { ResultRow } from '../database/rows';
import { Outcome } from './lib/differs';

/** Of an open row of `scorecards_results`, what evaluations are compared with. */
export interface OpenResult extends Outcome {
  versionId: number;
  validFrom: string;
}

const COLUMNS = [
  'entity_id',
  'scorecard_id',
  'version_id',
  'valid_from',
  'valid_to',
  'revision',
  'standing',
  'passed',
  'waived',
  'unknown',
  'applicable',
  'codes',
] as const;
type Row = Pick<ResultRow, (typeof COLUMNS)[number]>;

const NONE: ReadonlyMap<number, OpenResult> = new Map();

/**
 * The open rows of `scorecards_results` in memory, by entity and scorecard. Reading them again reads only what was written
 * since, whoever wrote it.
 */
export class OpenResults {
  readonly #knex: Knex;
  readonly #byEntity = new Map<number, Map<number, OpenResult>>();
  #revision?: number;
  #reading: Promise<void> = Promise.resolve();

  static create(options: { knex: Knex }): OpenResults {
    return new OpenResults(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Brings them up to date; one after the other. */
  async refresh(): Promise<void> {
    const reading = this.#reading.then(() => this.#read());
    this.#reading = reading.catch(() => undefined);
    await reading;
  }

  /** By scorecard. */
  of(entityId: number): ReadonlyMap<number, OpenResult> {
    return this.#byEntity.get(entityId) ?? NONE;
  }

  /** Whose checks the open rows are. */
  versionIds(): Set<number> {
    const ids = new Set<number>();
    for (const results of this.#byEntity.values()) {
      for (const { versionId } of results.values()) ids.add(versionId);
    }
    return ids;
  }

  async #read(): Promise<void> {
    const [{ revision }] = await this.#knex('scorecards_revision')
      .where({ id: 1 })
      .select('revision');
    const known = this.#revision;
    if (known === Number(revision)) return;
    const query = this.#knex('scorecards_results').select(COLUMNS);
    const rows: Row[] =
      known === undefined
        ? await query.whereNull('valid_to')
        : await query.where('revision', '>', known).orderBy('valid_from');
    for (const row of rows) this.#take(row);
    // Rows of transactions that ended meanwhile are among these and come again; so does nothing get lost.
    this.#revision = Number(revision);
  }

  #take(row: Row): void {
    const results =
      this.#byEntity.get(row.entity_id) ?? new Map<number, OpenResult>();
    const open = results.get(row.scorecard_id);
    this.#byEntity.set(row.entity_id, results);
    if (row.valid_to === null) {
      results.set(row.scorecard_id, {
        versionId: row.version_id,
        validFrom: row.valid_from,
        standing: row.standing,
        passed: row.passed,
        waived: row.waived,
        unknown: row.unknown,
        applicable: row.applicable,
        codes: row.codes,
      });
    } else if (open && open.validFrom <= row.valid_from) {
      results.delete(row.scorecard_id);
    }
    if (results.size === 0) this.#byEntity.delete(row.entity_id);
  }
}

import { Knex } from 'knex';
import { FactChange } from './FactChange';
import { HeldFacts } from './keptFacts';
import { forgetFacts } from './operations/forgetFacts';
import { raiseFacts, readFactsRevision } from './operations/raiseFacts';
import { DigestRow, readDigests } from './operations/readDigests';
import { writeAges } from './operations/writeAges';
import { writeFacts } from './operations/writeFacts';

/** Fewer entities than this are read by themselves where what is in memory is out of date. */
const FEW = 500;

/** What is kept of a variable of an entity. */
export interface IndexedFacts extends DigestRow {
  /** What it says, once somebody has read it. */
  held?: HeldFacts;
}

/** By id of the entity and variable. */
export type IndexedRows = ReadonlyMap<
  number,
  ReadonlyMap<string, IndexedFacts>
>;

type Rows = Map<number, Map<string, IndexedFacts>>;

/**
 * What is kept of facts, in memory, for those who look at all of it every minute. A number in the database says whether
 * another replica has written since; then it is read anew, without what has the same digest.
 */
export class FactIndex {
  readonly #knex: Knex;
  #rows: Rows = new Map();
  /** What the number was when these rows were read; none where they are out of date in any case. */
  #revision?: number;

  static create(options: { knex: Knex }): FactIndex {
    return new FactIndex(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async all(): Promise<IndexedRows> {
    // The number before the rows: what is written in between is read again, and not missed.
    const revision = await readFactsRevision(this.#knex);
    if (revision !== this.#revision) {
      const rows = await readDigests({ tx: this.#knex });
      this.#rows = this.#index(rows);
      this.#revision = revision;
    }
    return this.#rows;
  }

  /** At least those of some entities. */
  async of(ids: readonly number[]): Promise<IndexedRows> {
    if (ids.length > FEW) return this.all();
    const revision = await readFactsRevision(this.#knex);
    return revision === this.#revision
      ? this.#rows
      : this.#index(await readDigests({ tx: this.#knex, ids }));
  }

  /**
   * Writes a change. Whoever writes at the same time, on whichever replica, goes before or after it.
   *
   * @param find - what to write; whatever it looks up in the transaction stays as it is until the end of it
   */
  async write(
    find: (tx: Knex.Transaction) => Promise<FactChange>,
  ): Promise<void> {
    const { revision, change } = await this.#knex.transaction(async tx => {
      const raised = await raiseFacts(tx);
      const found = await find(tx);
      await writeFacts({ tx, rows: found.rows });
      await writeAges({ tx, rows: found.ages });
      await forgetFacts({ tx, keys: found.gone });
      return { revision: raised, change: found };
    });
    if (revision - 1 === this.#revision) {
      this.#apply(change);
      this.#revision = revision;
    }
  }

  #apply({ rows, ages, gone }: FactChange): void {
    for (const { facts, ...row } of rows) put(this.#rows, row);
    for (const age of ages) {
      const held = this.#rows.get(age.entity_id)?.get(age.variable)?.held;
      put(this.#rows, { ...age, held });
    }
    for (const { entity_id, variable } of gone) {
      this.#rows.get(entity_id)?.delete(variable);
    }
  }

  #index(rows: readonly DigestRow[]): Rows {
    const index: Rows = new Map();
    for (const row of rows) {
      const known = this.#rows.get(row.entity_id)?.get(row.variable);
      const held = known?.digest === row.digest ? known.held : undefined;
      put(index, { ...row, held });
    }
    return index;
  }
}

function put(index: Rows, row: IndexedFacts): void {
  const rows = index.get(row.entity_id);
  if (rows) rows.set(row.variable, row);
  else index.set(row.entity_id, new Map([[row.variable, row]]));
}

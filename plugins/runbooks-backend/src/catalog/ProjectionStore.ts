import { replaceRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { EntityRow } from '../database/rows';

/** Keeps what the plugin knows of entities. */
export class ProjectionStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): ProjectionStore {
    return new ProjectionStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Makes what is known these entities and no others.
   *
   * @returns refs of the entities that are new, different or gone
   */
  async replaceAll(rows: Omit<EntityRow, 'fingerprint'>[]): Promise<string[]> {
    return this.#knex.transaction(tx =>
      replaceRows<EntityRow>({ tx, table: 'runbooks_entities', rows }),
    );
  }
}

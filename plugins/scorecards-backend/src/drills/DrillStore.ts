import { Knex } from 'knex';
import { DrillRow } from '../database/rows';
import { ToldDrill } from './checkDrill';
import { Teller } from './lib/toDrillRow';
import { readDrills } from './operations/readDrills';
import {
  DrillFilter,
  DrillOutline,
  readOutlines,
} from './operations/readOutlines';
import { DrillOutcome, recordDrills } from './operations/recordDrills';
import { Settlement, settleFollowUp } from './operations/settleFollowUp';

/** The drills that took place, or are planned. Nothing is ever deleted. */
export class DrillStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DrillStore {
    return new DrillStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Newest first, without their texts. */
  async outlines(filter?: DrillFilter): Promise<DrillOutline[]> {
    return readOutlines({ tx: this.#knex, filter });
  }

  /** By id. */
  async byIds(ids: readonly string[]): Promise<Map<string, DrillRow>> {
    return readDrills({ tx: this.#knex, ids });
  }

  async get(id: string): Promise<DrillRow | undefined> {
    return (await this.byIds([id])).get(id);
  }

  /** @returns one outcome per drill, in their order */
  async record(
    drills: readonly ToldDrill[],
    teller: Teller,
    kindTitle: (kind: string) => string,
  ): Promise<DrillOutcome[]> {
    return this.#knex.transaction(tx =>
      recordDrills({ tx, drills, teller, kindTitle }),
    );
  }

  /** @returns undefined where there is no such follow-up */
  async settle(
    settlement: Settlement,
  ): Promise<{ row: DrillRow; changed: boolean } | undefined> {
    return this.#knex.transaction(tx => settleFollowUp({ tx, settlement }));
  }
}

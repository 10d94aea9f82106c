import { Knex } from 'knex';
import { GroupStore } from '../catalog';
import { WaiverRow } from '../database/rows';
import { WaivedChecks } from './WaivedChecks';

/** What finding waivers needs. */
export interface WaiverStoreOptions {
  knex: Knex;
  groups: Pick<GroupStore, 'tree'>;
}

/** Waivers as they were asked for and decided. */
export class WaiverStore {
  readonly #options: WaiverStoreOptions;

  static create(options: WaiverStoreOptions): WaiverStore {
    return new WaiverStore(options);
  }

  private constructor(options: WaiverStoreOptions) {
    this.#options = options;
  }

  /** Those that are approved and have not expired at an instant. */
  async inForce(now: Date): Promise<WaivedChecks> {
    const { knex, groups } = this.#options;
    const rows: WaiverRow[] = await knex<WaiverRow>('scorecards_waivers')
      .where('state', 'approved')
      .where('expires_at', '>', now.toISOString())
      .select();
    return WaivedChecks.create(rows, await groups.tree());
  }
}

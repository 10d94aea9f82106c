import { Knex } from 'knex';
import { GroupStore } from '../catalog';
import { WaiverRow } from '../database/rows';
import { decideWaiver } from './operations/decideWaiver';
import { insertWaiver } from './operations/insertWaiver';
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
    const { groups } = this.#options;
    const rows = await this.#rows()
      .where('state', 'approved')
      .where('expires_at', '>', now.toISOString())
      .select();
    return WaivedChecks.create(rows, await groups.tree());
  }

  /** @param filter - ids of checks and refs of scorecards; all where they are left out */
  async list(filter: {
    scorecards?: readonly string[];
    checks?: readonly string[];
  }): Promise<WaiverRow[]> {
    const query = this.#rows().select();
    if (filter.scorecards) query.whereIn('scorecard_ref', filter.scorecards);
    if (filter.checks) query.whereIn('check_id', filter.checks);
    return query;
  }

  async get(id: string): Promise<WaiverRow | undefined> {
    return this.#rows().where({ id }).first();
  }

  /** @throws ConflictError where the same was asked for, or holds, already */
  async insert(row: WaiverRow, now: Date): Promise<void> {
    await insertWaiver({ knex: this.#options.knex, row, now });
  }

  /** @returns false where it does not stand at `from` any more */
  async decide(
    id: string,
    from: WaiverRow['state'],
    decision: Pick<WaiverRow, 'state' | 'decided_by' | 'decided_at' | 'note'>,
  ): Promise<boolean> {
    return decideWaiver({ knex: this.#options.knex, id, from, decision });
  }

  #rows() {
    return this.#options.knex<WaiverRow>('scorecards_waivers');
  }
}

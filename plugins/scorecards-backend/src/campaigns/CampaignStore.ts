import { Knex } from 'knex';
import { CampaignRow } from '../database/rows';

/** How a campaign ended. */
export type CampaignEnd = Pick<
  CampaignRow,
  'outcome' | 'ended_at' | 'ended_by' | 'note' | 'patch'
>;

/** Campaigns. Nothing is ever deleted. */
export class CampaignStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): CampaignStore {
    return new CampaignStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(id: string): Promise<CampaignRow | undefined> {
    return this.#knex<CampaignRow>('scorecards_campaigns')
      .where({ id })
      .first();
  }

  /** Of some scorecards, or of all; in no order. */
  async list(scorecards?: readonly string[]): Promise<CampaignRow[]> {
    const query = this.#knex<CampaignRow>('scorecards_campaigns');
    return scorecards
      ? query.whereIn('scorecard_ref', [...scorecards])
      : query.select();
  }

  async insert(row: CampaignRow): Promise<void> {
    await this.#knex<CampaignRow>('scorecards_campaigns').insert(row);
  }

  /** @returns false where it is over already */
  async end(id: string, end: CampaignEnd): Promise<boolean> {
    const ended = await this.#knex<CampaignRow>('scorecards_campaigns')
      .where({ id })
      .whereNull('outcome')
      .update(end);
    return ended > 0;
  }
}

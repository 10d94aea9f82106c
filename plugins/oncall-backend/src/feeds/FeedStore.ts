import { IcsOccurrence } from '@callboard/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { FeedRow } from '../database/rows';

/** What a calendar feed said when it last answered. */
export interface StoredFeed {
  name: string;
  occurrences: IcsOccurrence[];
  /** Of the occurrences. */
  digest: string;
  /** ISO 8601. */
  asOf: string;
  /** Events are known up to here, milliseconds since the epoch. */
  knownUntil: number;
}

/** Calendar feeds as they last answered. */
export class FeedStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): FeedStore {
    return new FeedStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Of the given names, or all; those that never answered are left out. */
  async get(names?: readonly string[]): Promise<StoredFeed[]> {
    const query = this.#knex<FeedRow>('oncall_feeds').orderBy('name');
    const rows = await (names ? query.whereIn('name', [...names]) : query);
    return rows.map(row => ({
      name: row.name,
      occurrences: JSON.parse(row.occurrences),
      digest: row.digest,
      asOf: row.as_of,
      knownUntil: Number(row.known_until),
    }));
  }

  async save(feed: StoredFeed): Promise<void> {
    await this.#knex<FeedRow>('oncall_feeds')
      .insert({
        name: feed.name,
        occurrences: JSON.stringify(feed.occurrences),
        digest: feed.digest,
        as_of: feed.asOf,
        known_until: feed.knownUntil,
      })
      .onConflict('name')
      .merge();
  }
}

import { DocumentIssue } from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { ScorecardRow } from '../database/rows';

/** A scorecard of the catalog, whatever its versions say. */
export interface StoredScorecard {
  id: number;
  ref: string;
  title: string;
  description?: string;
  ownerRef?: string;
  /** Why the document of today cannot be used; none where it can. */
  issues: DocumentIssue[];
  /** ISO 8601, where it has left the catalog. */
  endedAt?: string;
}

/** The scorecards that the catalog has or had. */
export class ScorecardStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): ScorecardStore {
    return new ScorecardStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Those that the catalog has, by title. */
  async list(): Promise<StoredScorecard[]> {
    const rows = await this.#knex<ScorecardRow>(
      'scorecards_scorecards',
    ).whereNull('ended_at');
    return rows
      .map(toScorecard)
      .sort((a, b) => a.title.localeCompare(b.title, 'en-US'));
  }

  /** Also those that have left the catalog. */
  async all(): Promise<StoredScorecard[]> {
    const rows = await this.#knex<ScorecardRow>(
      'scorecards_scorecards',
    ).orderBy('id');
    return rows.map(toScorecard);
  }

  /** Also one that has left the catalog. */
  async find(ref: string): Promise<StoredScorecard | undefined> {
    const row = await this.#knex<ScorecardRow>('scorecards_scorecards')
      .where({ ref })
      .first();
    return row && toScorecard(row);
  }
}

function toScorecard(row: ScorecardRow): StoredScorecard {
  return {
    id: row.id,
    ref: row.ref,
    title: row.title,
    description: row.description ?? undefined,
    ownerRef: row.owner_ref ?? undefined,
    issues: JSON.parse(row.issues),
    endedAt: row.ended_at ?? undefined,
  };
}

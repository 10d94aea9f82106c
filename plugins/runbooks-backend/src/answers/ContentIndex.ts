import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ContentRow } from '../database/rows';
import { StoredReading } from '../database/StoredReading';
import { ContentOutline, toContentOutline } from './ContentOutline';

/** Keeps in memory what contents say of alerts, because a digest says the same for ever and contents are long. */
export class ContentIndex {
  readonly #known = new Map<string, ContentOutline>();

  static create(): ContentIndex {
    return new ContentIndex();
  }

  private constructor() {}

  /** By digest; those that are not kept are left out. What is not asked for is forgotten. */
  async get(
    knex: Knex,
    digests: readonly string[],
  ): Promise<ReadonlyMap<string, ContentOutline>> {
    const wanted = new Set(digests);
    for (const digest of this.#known.keys()) {
      if (!wanted.has(digest)) {
        this.#known.delete(digest);
      }
    }
    const missing = [...wanted].filter(digest => !this.#known.has(digest));
    if (missing.length > 0) {
      const keys = missing.map(digest => ({ digest }));
      const rows: Pick<ContentRow, 'digest' | 'reading'>[] = await knex
        .from(jsonRows(knex, 'k', { digest: 'text' }, keys))
        .join('runbooks_contents as c', 'c.digest', 'k.digest')
        .select('c.digest', 'c.reading');
      for (const { digest, reading } of rows) {
        const stored: StoredReading = JSON.parse(reading);
        this.#known.set(digest, toContentOutline(stored));
      }
    }
    return this.#known;
  }
}

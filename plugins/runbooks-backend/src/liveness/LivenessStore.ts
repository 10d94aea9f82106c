import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { PageRow } from '../database/rows';

/** Which pages to take. */
export interface DueOptions {
  at: Date;
  /** At most so many of one host. */
  perHost: number;
  /** In all. */
  limit: number;
  /** Hosts that are not to be asked now. */
  except: readonly string[];
}

/** Which pages elsewhere are to be checked when. */
export class LivenessStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): LivenessStore {
    return new LivenessStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The pages that are due for longest; of each host only so many, so that one with many pages keeps nobody waiting. */
  async due({ at, perHost, limit, except }: DueOptions): Promise<PageRow[]> {
    const knex = this.#knex;
    const hosts = except.map(host => ({ host }));
    const ranked = knex('runbooks_pages as p')
      .select('p.id')
      .rowNumber('nth', order =>
        order.partitionBy('p.host').orderBy('p.due_at').orderBy('p.id'),
      )
      .where('p.kind', 'external')
      .whereNull('p.ended_at')
      .where('p.due_at', '<=', at.toISOString())
      .whereNotIn(
        'p.host',
        knex
          .select('k.host')
          .from(jsonRows(knex, 'k', { host: 'text' }, hosts)),
      );
    return knex
      .from(ranked.as('d'))
      .join('runbooks_pages as p', 'p.id', 'd.id')
      .where('d.nth', '<=', perHost)
      .orderBy([{ column: 'p.due_at' }, { column: 'p.id' }])
      .limit(limit)
      .select('p.*');
  }

  /** Checks pages at this instant or after it, and not before. */
  async setDue(ids: readonly string[], at: Date): Promise<void> {
    const knex = this.#knex;
    const keys = ids.map(id => ({ id }));
    await knex<PageRow>('runbooks_pages')
      .whereIn(
        'id',
        knex.select('k.id').from(jsonRows(knex, 'k', { id: 'text' }, keys)),
      )
      .update({ due_at: at.toISOString() });
  }
}

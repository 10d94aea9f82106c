import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { EntityRow } from '../database/rows';
import { ProjectedEntity, toProjectedEntity } from './EntityRow';

type Identity = Pick<EntityRow, 'id' | 'fingerprint'>;

const IDENTITY = ['e.id', 'e.fingerprint'] as const;

/**
 * What is known of the entities that scorecards may apply to. Read from the projection: without the catalog.
 *
 * What was read is kept, so that reading all of them again costs their ids; who asks twice is given the same objects for
 * as long as the catalog says the same.
 */
export class EntityStore {
  readonly #knex: Knex;
  #known = new Map<number, { fingerprint: string; entity: ProjectedEntity }>();

  static create(options: { knex: Knex }): EntityStore {
    return new EntityStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Those that the catalog has, by ref. */
  async living(): Promise<ProjectedEntity[]> {
    const rows: Identity[] = await this.#knex('scorecards_entities as e')
      .whereNull('e.ended_at')
      .select(IDENTITY);
    const entities = await this.#complete(rows);
    const living = new Set(rows.map(({ id }) => id));
    this.#known.forEach((_, id) => {
      if (!living.has(id)) this.#known.delete(id);
    });
    return entities;
  }

  /** Those of the given ones that the catalog has. */
  async byRefs(refs: readonly string[]): Promise<Map<string, ProjectedEntity>> {
    const asked = [...new Set(refs)].map(ref => ({ ref }));
    const rows: Identity[] = await this.#knex
      .select(IDENTITY)
      .from(jsonRows(this.#knex, 'k', { ref: 'text' }, asked))
      .join('scorecards_entities as e', 'e.ref', 'k.ref')
      .whereNull('e.ended_at');
    const entities = await this.#complete(rows);
    return new Map(entities.map(entity => [entity.ref, entity]));
  }

  /** Those of the given ones that the catalog has, by ref. */
  async byIds(ids: readonly number[]): Promise<ProjectedEntity[]> {
    const rows: Identity[] = await this.#knex
      .select(IDENTITY)
      .from(this.#ids('k', ids))
      .join('scorecards_entities as e', 'e.id', 'k.id')
      .whereNull('e.ended_at');
    return this.#complete(rows);
  }

  /** The entities of some rows, of which only those are read that are not known as they are. */
  async #complete(identities: Identity[]): Promise<ProjectedEntity[]> {
    const unknown = identities.filter(
      ({ id, fingerprint }) => this.#known.get(id)?.fingerprint !== fingerprint,
    );
    if (unknown.length > 0) {
      const rows: EntityRow[] = await this.#knex
        .select('e.*')
        .from(
          this.#ids(
            'k',
            unknown.map(({ id }) => id),
          ),
        )
        .join('scorecards_entities as e', 'e.id', 'k.id');
      for (const row of rows) {
        const entity = toProjectedEntity(row);
        this.#known.set(row.id, { fingerprint: row.fingerprint, entity });
      }
    }
    // Sorted here: by code, whatever the collation of the database.
    return identities
      .flatMap(({ id }) => this.#known.get(id)?.entity ?? [])
      .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  }

  #ids(alias: string, ids: readonly number[]): Knex.Raw {
    const rows = [...new Set(ids)].map(id => ({ id }));
    return jsonRows(this.#knex, alias, { id: 'integer' }, rows);
  }
}

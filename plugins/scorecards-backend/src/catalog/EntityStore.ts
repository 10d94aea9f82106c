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
    // Of its own: what is known may be forgotten for somebody else while this one reads.
    const found = new Map<number, ProjectedEntity>();
    for (const { id, fingerprint } of identities) {
      const known = this.#known.get(id);
      if (known?.fingerprint === fingerprint) found.set(id, known.entity);
    }
    const missing = identities.filter(({ id }) => !found.has(id));
    for (const row of await this.#read(missing)) {
      found.set(row.id, this.#remember(row));
    }
    // Sorted here: by code, whatever the collation of the database.
    return identities
      .flatMap(({ id }) => found.get(id) ?? [])
      .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  }

  async #read(identities: Identity[]): Promise<EntityRow[]> {
    if (identities.length === 0) return [];
    const ids = identities.map(({ id }) => id);
    return this.#knex
      .select('e.*')
      .from(this.#ids('k', ids))
      .join('scorecards_entities as e', 'e.id', 'k.id');
  }

  #remember(row: EntityRow): ProjectedEntity {
    const { id, fingerprint } = row;
    const known = this.#known.get(id);
    if (known?.fingerprint === fingerprint) return known.entity;
    const entity = toProjectedEntity(row);
    this.#known.set(id, { fingerprint, entity });
    return entity;
  }

  #ids(alias: string, ids: readonly number[]): Knex.Raw {
    const rows = [...new Set(ids)].map(id => ({ id }));
    return jsonRows(this.#knex, alias, { id: 'integer' }, rows);
  }
}

import { Knex } from 'knex';
import { EntityStore } from './EntityStore';
import { GroupStore } from './GroupStore';

/** What is known of the catalog. */
export interface Catalog {
  entities: EntityStore;
  groups: GroupStore;
}

/** What reads the projection of the catalog. */
export function createCatalog(options: { knex: Knex }): Catalog {
  return {
    entities: EntityStore.create(options),
    groups: GroupStore.create(options),
  };
}

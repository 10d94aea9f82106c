import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

/** What to read: of these entities, or of these pages; of all where neither is given. */
export interface ReadScope {
  entityRefs?: readonly string[];
  pageIds?: readonly string[];
}

/** Values as a subquery for `whereIn`, any number of them. */
export function valuesOf(
  knex: Knex,
  values: readonly string[],
): Knex.QueryBuilder {
  const rows = [...new Set(values)].map(value => ({ value }));
  return knex
    .select('k.value')
    .from(jsonRows(knex, 'k', { value: 'text' }, rows));
}

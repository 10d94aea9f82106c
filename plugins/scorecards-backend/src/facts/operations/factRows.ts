import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

/** Ids of entities as a table to join with. */
export function entityIds(knex: Knex, ids: readonly number[]): Knex.Raw {
  return jsonRows(
    knex,
    'wanted',
    { id: 'integer' },
    ids.map(id => ({ id })),
  );
}

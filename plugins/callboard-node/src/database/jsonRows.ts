import { Knex } from 'knex';

/** Types that mean the same to both engines, SQLite and PostgreSQL. @public */
export type JsonColumnType = 'integer' | 'bigint' | 'double precision' | 'text';

/**
 * Rows as a table to join with, sent as one JSON parameter. Lists of any length therefore make one statement, which
 * neither SQLite's limit of bound variables nor the planner's time for long `IN` lists stands in the way of.
 *
 * @param alias - name of the table; like those of the columns it becomes part of the statement as it is, so it must
 *   never come from outside
 * @public
 */
export function jsonRows<TColumn extends string>(
  knex: Knex,
  alias: string,
  columns: Record<TColumn, JsonColumnType>,
  rows: Record<TColumn, string | number | null>[],
): Knex.Raw {
  const names = Object.keys(columns) as TColumn[];
  const json = JSON.stringify(rows);
  if (isPostgres(knex)) {
    const definition = names.map(name => `${name} ${columns[name]}`).join(', ');
    return knex.raw(
      `json_to_recordset(?::json) as ${alias}(${definition})`,
      json,
    );
  }
  const fields = names.map(
    name => `json_extract(value, '$.${name}') as ${name}`,
  );
  return knex.raw(
    `(select ${fields.join(', ')} from json_each(?)) as ${alias}`,
    json,
  );
}

/** Whether the engine is PostgreSQL, for the few statements that differ. @public */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

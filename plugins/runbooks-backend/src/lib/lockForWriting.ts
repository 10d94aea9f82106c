import { isPostgres } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

/**
 * Lets one writer of a table that is replaced in parts go after the other until their transactions end; readers go on.
 * SQLite does so by itself.
 *
 * @param table - becomes part of the statement as it is, so it must never come from outside
 */
export async function lockForWriting(
  tx: Knex.Transaction,
  table: string,
): Promise<void> {
  if (isPostgres(tx)) {
    await tx.raw(`lock table ${table} in share row exclusive mode`);
  }
}

import { Knex } from 'knex';

/** What refers to contents, by table and column. */
const REFERENCES = [
  ['runbooks_pages', 'content_digest'],
  ['runbooks_reviews', 'content_digest'],
  ['runbooks_checklists', 'content_digest'],
] as const;

/**
 * Forgets the contents that no page has any more, nobody reviewed and no checklist was begun with.
 *
 * @param readBefore - contents read later stay: their page may be about to be kept
 * @returns how many were forgotten
 */
export async function pruneContents(
  knex: Knex,
  readBefore: Date,
): Promise<number> {
  const query = knex('runbooks_contents').where(
    'read_at',
    '<',
    readBefore.toISOString(),
  );
  for (const [table, column] of REFERENCES) {
    query.whereNotExists(
      knex(table)
        .select(knex.raw('1'))
        .whereRaw('?? = runbooks_contents.digest', [`${table}.${column}`]),
    );
  }
  return query.delete();
}

import { PageCursor } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

/** Pages of entities of the catalog, each once per entity, by entity and page: from after a cursor on. */
export async function listPairs(
  knex: Knex,
  { limit, after }: { limit: number; after?: PageCursor },
): Promise<{ entityRef: string; pageId: string }[]> {
  const query = knex('runbooks_uses as u')
    .join('runbooks_entities as e', 'e.ref', 'u.entity_ref')
    .distinct('u.entity_ref as entityRef', 'u.page_id as pageId')
    .orderBy(['u.entity_ref', 'u.page_id'])
    .limit(limit);
  if (after) {
    query.where(later =>
      later
        .where('u.entity_ref', '>', after.text)
        .orWhere(same =>
          same
            .where('u.entity_ref', after.text)
            .where('u.page_id', '>', after.ref),
        ),
    );
  }
  return query;
}

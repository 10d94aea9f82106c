import { Knex } from 'knex';

/** A page that is named for an entity, and what it says. */
export interface UsedContent {
  entityRef: string;
  pageId: string;
  digest: string;
}

/** The pages whose content is known, once per entity for which something names them. */
export async function readUsedContents(tx: Knex): Promise<UsedContent[]> {
  const rows: { entity_ref: string; id: string; content_digest: string }[] =
    await tx('runbooks_uses as u')
      .join('runbooks_pages as p', 'p.id', 'u.page_id')
      .whereNotNull('p.content_digest')
      .distinct('u.entity_ref', 'p.id', 'p.content_digest');
  return rows.map(({ entity_ref, id, content_digest }) => ({
    entityRef: entity_ref,
    pageId: id,
    digest: content_digest,
  }));
}

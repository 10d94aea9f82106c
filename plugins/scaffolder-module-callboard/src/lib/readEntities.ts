import { Entity } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/plugin-catalog-react';

/** As the catalog's client takes it. */
type EntityFilterQuery = NonNullable<
  Parameters<CatalogApi['getEntities']>[0]
>['filter'];

/** Entities per request. */
const PAGE = 500;

/** Everything in the catalog that matches, however many pages that takes. */
export async function readEntities(
  catalogApi: CatalogApi,
  filter: EntityFilterQuery,
  fields: string[],
): Promise<Entity[]> {
  const entities: Entity[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalogApi.queryEntities(
      cursor
        ? { cursor, fields, limit: PAGE }
        : { filter, fields, limit: PAGE },
    );
    entities.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return entities;
}

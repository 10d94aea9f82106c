import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { chunks } from '@callboard/backstage-plugin-callboard-node';

/** Refs in one request to the catalog. */
const REFS_AT_ONCE = 1_000;

/** Entities of the catalog by their refs, as this plugin itself sees them; those that are not there are missing. */
export async function readEntities(
  refs: readonly string[],
  options: { catalog: CatalogService; auth: AuthService; fields: string[] },
): Promise<Map<string, Entity>> {
  const { catalog, auth, fields } = options;
  const found = new Map<string, Entity>();
  for (const entityRefs of chunks([...new Set(refs)], REFS_AT_ONCE)) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    items.forEach((entity, index) => {
      const ref = entityRefs[index];
      if (entity && ref !== undefined) found.set(ref, entity);
    });
  }
  return found;
}

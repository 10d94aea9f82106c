import { CatalogRefresh } from '../catalog';
import { Engine } from '../engine';

/** What keeping in step with the catalog needs. */
export interface RefreshCatalogOptions {
  catalogRefresh: Pick<CatalogRefresh, 'run'>;
  engine: Pick<Engine, 'evaluate'>;
  signal?: AbortSignal;
}

/**
 * Brings what is known in step with the catalog and evaluates what changed at once: everything, where rules, facts or groups
 * did. What fails here the next round of evaluating everything does.
 */
export async function refreshCatalog(
  options: RefreshCatalogOptions,
): Promise<void> {
  const { catalogRefresh, engine, signal } = options;
  const { entityIds, versionsChanged } = await catalogRefresh.run();
  if (versionsChanged) {
    await engine.evaluate({ signal });
  } else if (entityIds.length > 0) {
    await engine.evaluate({ entityIds, signal });
  }
}

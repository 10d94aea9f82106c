import { SchedulerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { CatalogPoller } from '@callboard/backstage-plugin-callboard-node';
import { CatalogRefresh } from '../catalog';

/** A task that reads what entities name, and the entities it looks at. */
export interface Follower {
  taskId: string;
  poller: Pick<CatalogPoller, 'read'>;
}

/** What keeping in step with the catalog needs. */
export interface RefreshCatalogOptions {
  catalogRefresh: Pick<CatalogRefresh, 'run'>;
  /** Finds anew what alerts concern: they may have been told before their entity was known. */
  remapAlerts: () => Promise<void>;
  followers: readonly Follower[];
  scheduler: Pick<SchedulerService, 'triggerTask'>;
}

/**
 * Brings what is known in step with the catalog, then what hangs on it. Whoever reads what entities name does so at once
 * where these have changed, not an interval later.
 */
export async function refreshCatalog(
  options: RefreshCatalogOptions,
): Promise<void> {
  const { catalogRefresh, remapAlerts, followers, scheduler } = options;
  await catalogRefresh.run();
  await remapAlerts();
  for (const { taskId, poller } of followers) {
    const { changed } = await poller.read();
    if (changed) await trigger(scheduler, taskId);
  }
}

/** One that runs already sees what changed, or will with its next round. */
async function trigger(
  scheduler: Pick<SchedulerService, 'triggerTask'>,
  taskId: string,
): Promise<void> {
  try {
    await scheduler.triggerTask(taskId);
  } catch (error) {
    if (!isError(error) || error.name !== 'ConflictError') throw error;
  }
}

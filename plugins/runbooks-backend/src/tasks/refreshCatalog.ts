import { SchedulerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { CatalogPoller } from '@callboard/backstage-plugin-callboard-node';
import { Alerts, remapAlerts } from '../alerts';
import { CatalogRefresh } from '../catalog';

/** A task that reads what entities name, and the entities it looks at. */
export interface Follower {
  taskId: string;
  poller: CatalogPoller;
}

/** What keeping in step with the catalog needs. */
export interface RefreshCatalogOptions
  extends Pick<Alerts, 'firing' | 'alertMapper'> {
  catalogRefresh: CatalogRefresh;
  followers: readonly Follower[];
  scheduler: SchedulerService;
  announce: (refs: string[]) => Promise<void>;
}

/**
 * Brings what is known in step with the catalog, then what hangs on it: alerts that were told before their entity was
 * known; and whoever reads what entities name does so at once where these have changed, not an interval later.
 */
export async function refreshCatalog(
  options: RefreshCatalogOptions,
): Promise<void> {
  const { catalogRefresh, followers, scheduler } = options;
  await catalogRefresh.run();
  await remapAlerts(options);
  for (const { taskId, poller } of followers) {
    const { changed } = await poller.read();
    if (changed) await trigger(scheduler, taskId);
  }
}

/** One that runs already sees what changed, or will with its next round. */
async function trigger(
  scheduler: SchedulerService,
  taskId: string,
): Promise<void> {
  try {
    await scheduler.triggerTask(taskId);
  } catch (error) {
    if (!isError(error) || error.name !== 'ConflictError') throw error;
  }
}

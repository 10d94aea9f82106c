import { AuthService, SchedulerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { HumanDuration } from '@backstage/types';
import { CatalogRefresh, createCatalogPollers } from '../catalog';
import { Parts } from '../createParts';
import { pruneHistory } from '../engine';
import { refreshCatalog } from './refreshCatalog';

/** What the tasks need. */
export interface ScheduleTasksOptions extends Parts {
  auth: AuthService;
  catalog: CatalogService;
  scheduler: SchedulerService;
  now: () => Date;
}

const SECONDS: HumanDuration = { seconds: 10 };
const HOUR: HumanDuration = { hours: 1 };
const DAY: HumanDuration = { days: 1 };

/** Everything that happens without being asked for, each on one node at a time. */
export async function scheduleTasks(
  options: ScheduleTasksOptions,
): Promise<void> {
  const { settings, scheduler, engine, knex, now } = options;
  const catalogRefresh = CatalogRefresh.create({
    ...options,
    pollers: createCatalogPollers(options),
  });
  await scheduler.scheduleTask({
    id: 'refresh-catalog',
    frequency: settings.refreshInterval,
    timeout: HOUR,
    scope: 'global',
    fn: signal => refreshCatalog({ catalogRefresh, engine, signal }),
  });
  await scheduler.scheduleTask({
    id: 'evaluate',
    frequency: settings.evaluationInterval,
    timeout: HOUR,
    // What the catalog has is known by then.
    initialDelay: SECONDS,
    scope: 'global',
    fn: async signal => {
      await engine.evaluate({ signal });
    },
  });
  await scheduler.scheduleTask({
    id: 'prune',
    frequency: DAY,
    timeout: HOUR,
    initialDelay: HOUR,
    scope: 'global',
    fn: () =>
      pruneHistory({
        knex,
        before: new Date(now().getTime() - settings.historyRetentionMs),
      }),
  });
}

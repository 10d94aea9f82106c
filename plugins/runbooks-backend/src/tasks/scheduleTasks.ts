import {
  AuthService,
  DiscoveryService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { HumanDuration } from '@backstage/types';
import { remapAlerts, RunTask, scheduleAlertTasks } from '../alerts';
import { CatalogRefresh, createCatalogPollers } from '../catalog';
import { Parts } from '../createParts';
import {
  createMarkdownPoller,
  MarkdownReader,
  pruneContents,
} from '../markdown';
import { scheduleRuleTasks } from '../rules';
import {
  createTechDocsPoller,
  TechDocsClient,
  TechDocsReader,
} from '../techdocs';
import { refreshCatalog } from './refreshCatalog';

/** What the tasks need. */
export interface ScheduleTasksOptions extends Parts {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  now: () => Date;
}

const SECONDS: HumanDuration = { seconds: 10 };
const MINUTE: HumanDuration = { minutes: 1 };
const MINUTES: HumanDuration = { minutes: 5 };
const HOUR: HumanDuration = { hours: 1 };
const DAY: HumanDuration = { days: 1 };
const DAY_MS = 86_400_000;

/** Everything that happens without being asked for, each on one node at a time. */
export async function scheduleTasks(
  options: ScheduleTasksOptions,
): Promise<void> {
  const { settings, scheduler, liveness, knex, now } = options;
  // What reads what the catalog names begins after it.
  const run: RunTask = (id, frequency, timeout, fn) =>
    scheduler.scheduleTask({
      id,
      frequency,
      timeout,
      initialDelay: SECONDS,
      scope: 'global',
      fn,
    });

  const markdownReader = MarkdownReader.create({
    ...options,
    poller: createMarkdownPoller(options),
  });
  await run('read-markdown', settings.readInterval, HOUR, signal =>
    markdownReader.run(signal),
  );
  const techDocsReader = TechDocsReader.create({
    ...options,
    poller: createTechDocsPoller(options),
    client: TechDocsClient.create(options),
  });
  await run('read-techdocs', settings.techdocsInterval, HOUR, signal =>
    techDocsReader.run(signal),
  );
  await scheduleRuleTasks(run, options);
  await scheduleAlertTasks(run, options);
  await run('check-pages', MINUTE, HOUR, signal => liveness.checkPages(signal));
  await run('prune', DAY, HOUR, async () => {
    await pruneContents(knex, new Date(now().getTime() - DAY_MS));
  });

  const catalogRefresh = CatalogRefresh.create({
    ...options,
    pollers: createCatalogPollers(options),
  });
  const followers = [
    { taskId: 'read-markdown', poller: createMarkdownPoller(options) },
    { taskId: 'read-techdocs', poller: createTechDocsPoller(options) },
  ];
  await scheduler.scheduleTask({
    id: 'refresh-catalog',
    frequency: settings.refreshInterval,
    timeout: MINUTES,
    scope: 'global',
    fn: () =>
      refreshCatalog({
        catalogRefresh,
        remapAlerts: () => remapAlerts(options),
        followers,
        scheduler,
      }),
  });
}

import {
  AuditorService,
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { HumanDuration } from '@backstage/types';
import { SloApi } from '@callboard/backstage-plugin-slo-common';
import { createCatalogPollers } from '../catalog/createCatalogPollers';
import { Parts } from '../createParts';
import { createFeedClient } from '../feeds/FeedClient';
import { scheduleIncidentTasks } from '../incidents';
import { ProviderDirectory } from '../providers/ProviderDirectory';
import { fetchProvider } from './fetchProvider';
import { pruneRecord } from './pruneRecord';
import { readDirectory } from './readDirectory';
import { readFeed } from './readFeed';
import { refreshCatalog } from './refreshCatalog';

/** What the tasks need. */
export interface ScheduleTasksOptions extends Parts {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  sloApi: Pick<SloApi, 'getBudgetSpent'>;
  logger: LoggerService;
  scheduler: SchedulerService;
  providers: ProviderDirectory;
  now: () => Date;
}

const MINUTES: HumanDuration = { minutes: 5 };
const HOUR: HumanDuration = { hours: 1 };
const DAY: HumanDuration = { days: 1 };

/** Everything that happens without being asked for, each on one node at a time. */
export async function scheduleTasks(
  options: ScheduleTasksOptions,
): Promise<void> {
  const { settings, scheduler, providers, computer, reachabilityJudge } =
    options;
  const { horizon, fetchInterval, fetchTimeout } = settings;
  const run = (
    id: string,
    frequency: HumanDuration,
    timeout: HumanDuration,
    fn: (signal: AbortSignal) => Promise<void>,
    initialDelay?: HumanDuration,
  ) =>
    scheduler.scheduleTask({
      id,
      frequency,
      timeout,
      initialDelay,
      scope: 'global',
      fn,
    });

  const pollers = createCatalogPollers(options);
  await run('refresh-catalog', settings.refreshInterval, MINUTES, () =>
    refreshCatalog({ ...options, pollers }),
  );
  await run('compute-schedules', settings.computeInterval, MINUTES, () =>
    computer.computeAll(),
  );
  for (const provider of providers.all()) {
    const account = `${provider.name}-${provider.instance}`;
    await run(`fetch-${account}`, fetchInterval, fetchTimeout, signal =>
      fetchProvider(provider, { ...options, horizon }, signal),
    );
    if (provider.directory) {
      await run(`read-directory-${account}`, HOUR, MINUTES, signal =>
        readDirectory(provider, options, signal),
      );
    }
  }
  for (const feed of settings.feeds) {
    const client = createFeedClient(feed);
    await run(`read-feed-${feed.name}`, feed.refresh, fetchTimeout, signal =>
      readFeed({ ...options, feed, client, horizon }, signal),
    );
  }
  await scheduleIncidentTasks(run, options);
  await run(
    'judge-reachability',
    MINUTES,
    MINUTES,
    () => reachabilityJudge.judgeAll(),
    // After a standstill nothing is unknown only because it was not read again yet.
    MINUTES,
  );
  await run('prune-record', DAY, HOUR, () =>
    pruneRecord({ ...options, ...settings }),
  );
}

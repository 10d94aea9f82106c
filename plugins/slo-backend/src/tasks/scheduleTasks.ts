import {
  AuditorService,
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { HumanDuration } from '@backstage/types';
import { Parts } from '../createParts';
import { createCatalogPoller } from '../definitions/createCatalogPoller';
import { forgetEvents } from '../events';
import { EVALUATION_TIMEOUT } from '../heartbeat';
import { SourceDirectory } from '../sources/SourceDirectory';
import { pruneOtlp } from '../otlp';
import { collectIngestionErrors } from './collectIngestionErrors';
import { forgetIngestionErrors } from './forgetIngestionErrors';
import { pullSource } from './pullSource';
import { refreshDefinitions } from './refreshDefinitions';
import { thinRecord } from './thinRecord';

/** What the tasks need. */
export interface ScheduleTasksOptions extends Parts {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  logger: LoggerService;
  scheduler: SchedulerService;
  sources: SourceDirectory;
  now: () => Date;
}

const MINUTE: HumanDuration = { minutes: 1 };
const HOUR: HumanDuration = { hours: 1 };
const DAY: HumanDuration = { days: 1 };

/** Everything that happens without being asked for, each on one node at a time. */
export async function scheduleTasks(
  options: ScheduleTasksOptions,
): Promise<void> {
  const { settings, evaluator, heartbeat, scheduler, ingestionErrors } =
    options;
  const run = (
    id: string,
    frequency: HumanDuration,
    timeout: HumanDuration,
    fn: (signal: AbortSignal) => Promise<void>,
  ) => scheduler.scheduleTask({ id, frequency, timeout, scope: 'global', fn });

  const reader = createCatalogPoller(options);
  const evaluate = (refs: string[]) => evaluator.evaluate(refs);
  const evaluateDigests = (digests: string[]) =>
    evaluator.evaluateDigests(digests);
  const { settleSeconds } = settings;

  await collectIngestionErrors({ ...options, store: ingestionErrors });
  await run('refresh-definitions', settings.refreshInterval, MINUTE, () =>
    refreshDefinitions({ ...options, reader, evaluate }),
  );
  await run(
    'evaluate',
    settings.evaluationInterval,
    EVALUATION_TIMEOUT,
    async () => {
      await evaluator.evaluateAll();
      await heartbeat.beat();
    },
  );
  await run('watch-evaluation', MINUTE, MINUTE, () => heartbeat.watch());
  for (const source of options.sources.all()) {
    await run(
      `pull-sources-${source.name}`,
      settings.pullInterval,
      settings.pullTimeout,
      signal =>
        pullSource(
          source,
          { ...options, settleSeconds, evaluateDigests },
          signal,
        ),
    );
  }
  await run('thin-record', DAY, { hours: 1 }, () =>
    thinRecord({ ...options, ...settings }),
  );
  await run('prune-otlp', HOUR, MINUTE, () => pruneOtlp(options));
  await run('forget-events', DAY, HOUR, () =>
    forgetEvents({ ...options, ...settings }),
  );
  await run('forget-ingestion-errors', MINUTE, MINUTE, () =>
    forgetIngestionErrors({ ...options, store: ingestionErrors }),
  );
}

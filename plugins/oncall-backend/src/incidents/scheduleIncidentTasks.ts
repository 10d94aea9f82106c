import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';
import { SloApi } from '@callboard/backstage-plugin-slo-common';
import { OnCallConfig } from '../config';
import { ProviderDirectory } from '../providers/ProviderDirectory';
import { costIncidents } from './costIncidents';
import { fetchIncidents, FetchIncidentsOptions } from './fetchIncidents';

const MINUTE: HumanDuration = { minutes: 1 };
const MINUTES: HumanDuration = { minutes: 5 };
const DAY: HumanDuration = { days: 1 };

/** What happens to incidents without being asked for. */
export async function scheduleIncidentTasks(
  run: (
    id: string,
    frequency: HumanDuration,
    timeout: HumanDuration,
    fn: (signal: AbortSignal) => Promise<void>,
  ) => Promise<void>,
  options: FetchIncidentsOptions & {
    settings: OnCallConfig;
    providers: ProviderDirectory;
    auth: AuthService;
    sloApi: Pick<SloApi, 'getBudgetSpent'>;
    logger: LoggerService;
  },
): Promise<void> {
  const { settings, providers, incidents, now } = options;
  for (const provider of providers.all().filter(one => one.incidents)) {
    await run(
      `fetch-incidents-${provider.name}-${provider.instance}`,
      settings.fetchInterval,
      settings.fetchTimeout,
      signal => fetchIncidents(provider, options, signal),
    );
  }
  await run('cost-incidents', MINUTE, MINUTES, () => costIncidents(options));
  await run('forget-incidents', DAY, MINUTES, async () => {
    await incidents.forgetBefore(
      new Date(now().getTime() - settings.retentionMs),
    );
  });
}

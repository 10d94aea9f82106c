import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import { HumanDuration } from '@backstage/types';
import { RunbooksConfig } from '../config';
import { AlertmanagerApi } from './AlertmanagerApi';
import { Alerts } from './createAlerts';
import { pruneAlerts } from './pruneAlerts';
import { readAlerts } from './readAlerts';

const MINUTES: HumanDuration = { minutes: 5 };
const HOUR: HumanDuration = { hours: 1 };

/** Has something done from time to time, on one node at a time. */
export type RunTask = (
  id: string,
  frequency: HumanDuration,
  timeout: HumanDuration,
  fn: (signal: AbortSignal) => Promise<void>,
) => Promise<void>;

/** Asks each Alertmanager what fires, and forgets what is over for long. */
export async function scheduleAlertTasks(
  run: RunTask,
  options: Pick<Alerts, 'firing' | 'alertMapper'> & {
    settings: RunbooksConfig;
    sources: SourceStore;
    announce: (refs: string[]) => Promise<void>;
    now: () => Date;
  },
): Promise<void> {
  const { settings } = options;
  for (const alertmanager of settings.alertmanagers) {
    const api = AlertmanagerApi.create(alertmanager);
    await run(
      `read-alerts-${alertmanager.name}`,
      settings.alertsInterval,
      MINUTES,
      signal => readAlerts(alertmanager.name, api, options, signal),
    );
  }
  await run('prune-alerts', HOUR, MINUTES, () => pruneAlerts(options));
}

import { HumanDuration } from '@backstage/types';
import { RunTask } from '../alerts';
import { RunbooksConfig } from '../config';
import { readRules, ReadRulesOptions } from './readRules';
import { RulesApi } from './RulesApi';

const MINUTES: HumanDuration = { minutes: 5 };

/** Reads the alert rules of each Prometheus. */
export async function scheduleRuleTasks(
  run: RunTask,
  options: ReadRulesOptions & { settings: RunbooksConfig },
): Promise<void> {
  const { settings } = options;
  for (const prometheus of settings.prometheus) {
    const api = RulesApi.create(prometheus);
    await run(
      `read-rules-${prometheus.name}`,
      settings.rulesInterval,
      MINUTES,
      signal => readRules(prometheus.name, api, options, signal),
    );
  }
}

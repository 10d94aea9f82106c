import { SchedulerService } from '@backstage/backend-plugin-api';
import { Parts } from '../createParts';

/** What the tasks need. */
export interface ScheduleTasksOptions extends Parts {
  scheduler: SchedulerService;
  now: () => Date;
}

/** Everything that happens without being asked for, each on one node at a time. */
export async function scheduleTasks(
  _options: ScheduleTasksOptions,
): Promise<void> {}

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      runbooks?: {
        /**
         * When the index of runbooks is made anew.
         *
         * @default every 10 minutes, for at most 15 minutes, first 30 seconds after the start
         * @example { frequency: { minutes: 30 }, timeout: { minutes: 10 } }
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}

import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    oncall?: {
      goalert?: {
        /**
         * The GoAlerts whose services entities name by `callboard.dev/goalert-service-id`.
         * @example
         * - name: main
         *   url: https://goalert.example.org
         *   apiKey: ${GOALERT_API_KEY}
         */
        accounts?: Array<{
          /** Letters, digits, dots and dashes. Entities choose it by `callboard.dev/goalert-account`. */
          name: string;
          /** True for the account of entities that name none. One alone is the default by itself. */
          default?: boolean;
          /** Where GoAlert is, including a path it may have; its API is below at `api/graphql`. */
          url: string;
          /**
           * Made for the document in this module's README, with the role User.
           * @visibility secret
           */
          apiKey: string;
          /**
           * Hosts that are asked although their address is not public, with or without a port. The only ones that may be
           * asked over plain HTTP.
           * @example ["goalert.internal:8081"]
           */
          allowedHosts?: string[];
          /** Shared by all that is asked of the account. Default 300. */
          requestsPerMinute?: number;
          /** Longest time for one request. Default 30 seconds. */
          timeout?: HumanDuration | string;
          /** Longest wait before a refused request is sent again. Default 60 seconds. */
          maxWait?: HumanDuration | string;
        }>;
      };
    };
  };
}

import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    oncall?: {
      pagerduty?: {
        /**
         * The PagerDuty accounts that entities are mapped to. An entity chooses one by the annotation
         * `pagerduty.com/account`.
         * @example
         * - name: main
         *   site: eu
         *   token: ${PAGERDUTY_TOKEN}
         */
        accounts?: Array<{
          /** Part of the refs of its schedules, and the value of `pagerduty.com/account`. */
          name: string;
          /** True for the account of entities that name none. One alone is the default by itself. */
          default?: boolean;
          /**
           * A general access REST API key. Read-only is enough.
           * @visibility secret
           */
          token: string;
          /**
           * Service region of the account: `us` is api.pagerduty.com, `eu` is api.eu.pagerduty.com.
           * @default us
           */
          site?: 'us' | 'eu';
          /**
           * Address of the API where it is another, for example of a proxy.
           * @example https://pagerduty-proxy.internal:8443/
           */
          url?: string;
          /**
           * Hosts of `url` that are allowed although their address is not public, with or without a port.
           * @example ["pagerduty-proxy.internal:8443"]
           */
          allowedHosts?: string[];
          /** Of the 960 that PagerDuty allows a key. Default 480, which leaves half of them to others. */
          requestsPerMinute?: number;
          /** Longest time for one request. Default 30 seconds. */
          timeout?: HumanDuration | string;
          /** Longest wait for the reset of the rate limit. Default 60 seconds. */
          maxWait?: HumanDuration | string;
        }>;
      };
    };
  };
}

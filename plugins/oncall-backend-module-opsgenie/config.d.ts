import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    oncall?: {
      opsgenie?: {
        /**
         * The Opsgenie accounts that entities are mapped to. An entity chooses one by the annotation
         * `callboard.dev/opsgenie-account`. Opsgenie ends in April 2027: see `jsm`.
         * @example
         * - name: main
         *   site: eu
         *   apiKey: ${OPSGENIE_API_KEY}
         */
        accounts?: Array<{
          /** Part of the refs of its schedules, and the value of `callboard.dev/opsgenie-account`. */
          name: string;
          /** True for the account of entities that name none. One alone is the default by itself. */
          default?: boolean;
          /**
           * Key of an API integration with the rights to read, and to access configurations.
           * @visibility secret
           */
          apiKey: string;
          /**
           * Region of the account: `us` is api.opsgenie.com, `eu` is api.eu.opsgenie.com.
           * @default us
           */
          site?: 'us' | 'eu';
          /**
           * Address of the API where it is another, for example of a proxy.
           * @example https://opsgenie-proxy.internal:8443/
           */
          url?: string;
          /**
           * Hosts of `url` that are allowed although their address is not public, with or without a port.
           * @example ["opsgenie-proxy.internal:8443"]
           */
          allowedHosts?: string[];
          /**
           * Priorities of the alerts that count as incidents.
           * @default ["P1", "P2"]
           */
          incidentPriorities?: Array<'P1' | 'P2' | 'P3' | 'P4' | 'P5'>;
          /** Shared by everything the account is asked. Default 120. */
          requestsPerMinute?: number;
          /** Longest time for one request. Default 30 seconds. */
          timeout?: HumanDuration | string;
          /** Longest wait for the reset of a rate limit. Default 60 seconds. */
          maxWait?: HumanDuration | string;
        }>;
      };
      jsm?: {
        /**
         * The Atlassian sites whose Jira Service Management operations entities are mapped to. An entity chooses one by
         * the annotation `callboard.dev/jsm-account`.
         * @example
         * - name: main
         *   cloudId: 11111111-2222-3333-4444-555555555555
         *   email: callboard@example.com
         *   token: ${ATLASSIAN_API_TOKEN}
         */
        accounts?: Array<{
          /** Part of the refs of its schedules, and the value of `callboard.dev/jsm-account`. */
          name: string;
          /** True for the account of entities that name none. One alone is the default by itself. */
          default?: boolean;
          /** Id of the site: `https://<site>.atlassian.net/_edge/tenant_info` tells it. */
          cloudId: string;
          /** Address of the user the token belongs to. Without it the token is sent as a bearer token. */
          email?: string;
          /**
           * API token, or an OAuth access token where `email` is missing.
           * @visibility secret
           */
          token: string;
          /**
           * Address of the site, where people's names are asked for: needed for API tokens without scopes. Default: the
           * API's own host.
           * @example https://acme.atlassian.net
           */
          siteUrl?: string;
          /**
           * Address of the API where it is not `https://api.atlassian.com`, for example of a proxy.
           * @example https://atlassian-proxy.internal:8443/
           */
          url?: string;
          /**
           * Hosts of `url` and `siteUrl` that are allowed although their address is not public, with or without a port.
           * @example ["atlassian-proxy.internal:8443"]
           */
          allowedHosts?: string[];
          /** Shared by everything the account is asked. Default 120. */
          requestsPerMinute?: number;
          /** Longest time for one request. Default 30 seconds. */
          timeout?: HumanDuration | string;
          /** Longest wait for the reset of a rate limit. Default 60 seconds. */
          maxWait?: HumanDuration | string;
        }>;
      };
    };
  };
}

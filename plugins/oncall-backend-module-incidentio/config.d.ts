import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    oncall?: {
      incidentio?: {
        /**
         * The organisations at incident.io whose schedules entities name by `callboard.dev/incidentio-schedule-id`.
         * @example
         * - name: main
         *   apiKey: ${INCIDENT_IO_API_KEY}
         *   incidentField: Affected services
         */
        accounts?: Array<{
          /** Letters, digits, dots and dashes. Entities choose it by `callboard.dev/incidentio-account`. */
          name: string;
          /** True for the account of entities that name none. One alone is the default by itself. */
          default?: boolean;
          /**
           * That may view data, schedules included.
           * @visibility secret
           */
          apiKey: string;
          /**
           * Name or id of the custom field that says, by entries of incident.io's catalog, which services an incident is
           * about. Without it incidents are not read.
           */
          incidentField?: string;
          /**
           * Names of the timestamps that say when an incident was opened, acknowledged and resolved.
           * @example
           * opened: Impact started at
           * resolved: Fixed at
           */
          timestamps?: {
            /** @default Reported at */
            opened?: string;
            /** @default Accepted at */
            acknowledged?: string;
            /** @default Resolved at */
            resolved?: string;
          };
          /**
           * Address of the API, for example of a proxy.
           * @default https://api.incident.io
           */
          url?: string;
          /**
           * Hosts that are asked although their address is not public, with or without a port. The only ones that may be
           * asked over plain HTTP.
           * @example ["incidentio-proxy.internal:8443"]
           */
          allowedHosts?: string[];
          /** Shared by all that is asked of the account. Default 600: incident.io allows 1,200. */
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

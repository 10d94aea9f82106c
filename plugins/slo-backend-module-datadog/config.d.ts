import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    slo?: {
      datadog?: {
        /**
         * Hosts of `url` that are allowed although their address is not public, with or without a port.
         * @example ["datadog-proxy.internal:8443"]
         */
        allowedHosts?: string[];
        /**
         * The Datadog organisations that SLOs are measured on. A DataSource document chooses one by
         * `connectionDetails.organization`, or by its own name.
         * @example
         * - name: payments
         *   site: datadoghq.eu
         *   apiKey: ${DATADOG_API_KEY}
         *   applicationKey: ${DATADOG_APPLICATION_KEY}
         */
        organizations?: Array<{
          name: string;
          /** True for the organisation of queries that name none. One alone is the default by itself. */
          default?: boolean;
          /**
           * Where the organisation lives: datadoghq.com, us3.datadoghq.com, us5.datadoghq.com, datadoghq.eu,
           * ap1.datadoghq.com, ap2.datadoghq.com, ddog-gov.com, …
           * @default datadoghq.com
           */
          site?: string;
          /** Address of the API where it is not `https://api.<site>`, for example of a proxy. */
          url?: string;
          /** @visibility secret */
          apiKey: string;
          /**
           * Needs the scope `timeseries_query` and nothing else.
           * @visibility secret
           */
          applicationKey: string;
          /**
           * Which API is asked: `v1` (`GET /api/v1/query`) or `v2` (`POST /api/v2/query/timeseries`).
           * @default v1
           */
          api?: 'v1' | 'v2';
          /** Longest time for one request. Default 30 seconds. */
          timeout?: HumanDuration | string;
          /** Requests per second, shared by all SLOs of the organisation. Default 2. */
          requestsPerSecond?: number;
          /** Longest wait for the reset of a rate limit within one cycle. Default 60 seconds. */
          maxWait?: HumanDuration | string;
        }>;
      };
    };
  };
}

import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    slo?: {
      prometheus?: {
        /**
         * Hosts that a catalog document may name in `connectionDetails.url` although their address is not public,
         * with or without a port.
         * @example ["prometheus.monitoring.svc", "10.1.2.3:9090"]
         */
        allowedHosts?: string[];
        /**
         * Time between two evaluations of a query that is not a counter (thresholds, raw ratios, `counter: false`),
         * whole seconds. Never more than the width of a bucket, and shortened where it does not divide it.
         * Default 60 seconds.
         */
        step?: HumanDuration | string;
        /** How many SLOs that differ in one label's value may share one query. */
        fusion?: {
          /**
           * Values in one regular expression. Default 250: Prometheus looks up to 256 alternatives up in its
           * index, and older versions compare every value of the label with more than that.
           */
          maxValues?: number;
          /** Characters of the regular expression. Default 16,000. */
          maxCharacters?: number;
        };
        /**
         * The Prometheus servers (also Thanos, Mimir, Cortex, VictoriaMetrics) that SLOs are measured on.
         * A DataSource document chooses one by its own name.
         * @example
         * - name: payments
         *   url: https://prometheus.example.com
         *   auth: { type: bearer, token: ${PROMETHEUS_TOKEN} }
         *   headers: { X-Scope-OrgID: payments }
         */
        instances?: Array<{
          /** Name of the DataSource document that stands for it. */
          name: string;
          /** Address of the server, with its path prefix where it has one, without `/api/v1`. */
          url: string;
          /** True for the instance of queries that name none. One instance alone is the default by itself. */
          default?: boolean;
          auth?:
            | {
                type: 'bearer';
                /** @visibility secret */
                token: string;
              }
            | {
                type: 'basic';
                username: string;
                /** @visibility secret */
                password: string;
              }
            | {
                type: 'mtls';
                /** The client's certificate, PEM. */
                cert: string;
                /**
                 * Its private key, PEM.
                 * @visibility secret
                 */
                key: string;
              };
          /** Certificate authority of the server, PEM, where it is a private one. */
          ca?: string;
          /**
           * Sent with every request, for example a tenant id.
           * @deepVisibility secret
           */
          headers?: { [name: string]: string };
          /** Longest time for one request. Default 30 seconds. */
          timeout?: HumanDuration | string;
          /** Requests per second, shared by all SLOs of the instance. Default 10. */
          requestsPerSecond?: number;
          /** How often targets are scraped. Default: read from the samples. */
          scrapeInterval?: HumanDuration | string;
        }>;
      };
    };
  };
}

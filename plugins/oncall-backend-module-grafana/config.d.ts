import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    oncall?: {
      grafana?: {
        /**
         * The Grafana IRM stacks, or Grafana OnCalls, whose schedules entities name by
         * `callboard.dev/grafana-oncall-schedule-id`.
         * @example
         * - name: main
         *   url: https://oncall-prod-eu-west-0.grafana.net/oncall
         *   grafanaUrl: https://acme.grafana.net
         *   token: ${GRAFANA_ONCALL_TOKEN}
         */
        accounts?: Array<{
          /** Letters, digits, dots and dashes. Entities choose it by `callboard.dev/grafana-oncall-account`. */
          name: string;
          /** True for the account of entities that name none. One alone is the default by itself. */
          default?: boolean;
          /** Address of the OnCall API, from IRM's settings, without `/api/v1`. */
          url: string;
          /** Address of Grafana itself. Needed with a service account token; links lead there. */
          grafanaUrl?: string;
          /**
           * Of a service account with the permissions to read schedules, users and alert groups; or an OnCall API key.
           * @visibility secret
           */
          token: string;
          /**
           * How the token is sent: by itself, or after the word Bearer.
           * @default plain
           */
          scheme?: 'plain' | 'bearer';
          /**
           * Which application of Grafana links lead to.
           * @default grafana-irm-app
           */
          app?: 'grafana-irm-app' | 'grafana-oncall-app';
          /**
           * Hosts that are asked although their address is not public, with or without a port. The only ones that may be
           * asked over plain HTTP.
           * @example ["oncall.internal:8080"]
           */
          allowedHosts?: string[];
          /** Shared by all that is asked of the account. Default 55: Grafana allows 300 in 5 minutes. */
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

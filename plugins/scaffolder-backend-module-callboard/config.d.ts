import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    scaffolder?: {
      /**
       * Name of the DataSource document that new SLOs ask where a template names none. Needed where the SLO plugin knows
       * more than one Prometheus, or none that it may ask by itself.
       * @example payments-prometheus
       */
      dataSource?: string;
      /**
       * Where earlier releases of templates are read, so that what they made can be brought to a newer one. The first that
       * fits a template is asked. Without one, edits of people and changes of a template are told apart by hashes alone.
       * @example
       * ```yaml
       * releases:
       *   - url: https://github.com/acme/templates/tree/{name}-v{version}/templates/{name}/
       * ```
       */
      releases?: Array<{
        /** Ref of one template, or `*`; all templates where it is left out. */
        template?: string;
        /** The folder of a release, for Backstage's URL reader; `{namespace}`, `{name}` and `{version}` are filled in. */
        url?: string;
        /** The same as a folder on the portal's machine, seen from the backend's working directory. */
        folder?: string;
      }>;
      /** Providers where `oncall:service:ensure` may create services, each with a token that may write. */
      paging?: Array<{
        provider:
          | 'pagerduty'
          | 'opsgenie'
          | 'grafana'
          | 'incidentio'
          | 'goalert';
        /** Name that templates give as `account`; `default` where it is left out. */
        account?: string;
        /** Base URL of the provider's API, where it is not its usual one. */
        apiUrl?: string;
        /** @visibility secret */
        token: string;
        /** Mail address of a user of PagerDuty on whose behalf services are created. */
        from?: string;
        /**
         * Used where a template names none: id of an escalation policy (PagerDuty, GoAlert), of an escalation chain
         * (Grafana) or of an escalation path (incident.io), name of a team (Opsgenie).
         */
        escalationPolicy?: string;
        /** Address of Grafana, for tokens of its service accounts. */
        grafanaUrl?: string;
        /** How the token is sent to Grafana: `plain` by itself (where it is left out), `bearer` as newer ones want it. */
        scheme?: 'plain' | 'bearer';
        /** Id of the type of incident.io's catalog that services are entries of. */
        catalogType?: string;
        /** Id of the attribute of that type that names the escalation path. */
        escalationAttribute?: string;
        /** Hosts that may be reached although their addresses are private. */
        allowedHosts?: string[];
        /** Longest time to wait for an answer. */
        timeout?: HumanDuration | string;
      }>;
      /** The Alertmanager that alerts of new services go through, for `oncall:route:generate`. */
      alertmanager?: {
        /** Folder in which it finds secrets, one folder a service in it; `/etc/alertmanager/secrets` where it is left out. */
        secretsFolder?: string;
        /**
         * Address that the pager `webhook` posts to, where that is no secret; `{service}` and `{severity}` (`page` or
         * `ticket`) are filled in.
         */
        webhookUrl?: string;
        /** Whether it reads addresses of webhooks from files, as 0.26 and newer do; `false` where it is left out. */
        webhookUrlFiles?: boolean;
      };
    };
  };
}

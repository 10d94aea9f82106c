import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    scaffolder?: {
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
        provider: 'pagerduty' | 'opsgenie' | 'grafana' | 'incidentio' | 'goalert';
        /** Name that templates give as `account`; `default` where it is left out. */
        account?: string;
        /** Base URL of the provider's API, where it is not its usual one. */
        apiUrl?: string;
        /** @visibility secret */
        token: string;
        /** Mail address of a user of PagerDuty on whose behalf services are created. */
        from?: string;
        /** Used where a template names none. */
        escalationPolicy?: string;
        /** Hosts that may be reached although their addresses are private. */
        allowedHosts?: string[];
        /** Longest time to wait for an answer. */
        timeout?: HumanDuration | string;
      }>;
    };
  };
}

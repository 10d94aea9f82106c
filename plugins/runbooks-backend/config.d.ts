import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    runbooks?: {
      /**
       * How often the catalog is asked for changed entities and documents.
       *
       * @default 30 seconds
       */
      refreshInterval?: HumanDuration | string;

      /**
       * How often Markdown files in repositories are read again. Unchanged ones cost a conditional request.
       *
       * @default 5 minutes
       */
      readInterval?: HumanDuration | string;

      /**
       * How often TechDocs is asked for pages under `runbooks/`.
       *
       * @default 15 minutes
       */
      techdocsInterval?: HumanDuration | string;

      /**
       * How often the alert rules of each Prometheus in `callboard.slo.prometheus.instances` are read.
       *
       * @default 1 minute
       */
      rulesInterval?: HumanDuration | string;

      /**
       * How often each Alertmanager is asked what fires.
       *
       * @default 15 seconds
       */
      alertsInterval?: HumanDuration | string;

      /**
       * What could not be read again for so long is marked stale.
       *
       * @default 30 minutes
       */
      staleAfter?: HumanDuration | string;

      /**
       * Which entities are services: those whose paging alerts are expected to have runbooks. Alternatives; all types of a
       * kind where `types` is left out.
       *
       * @default components of type service, website, worker, job, gateway
       * @example [{ kind: Component, types: [service, website] }]
       */
      services?: Array<{
        /** @example Component */
        kind: string;
        /** Values of `spec.type`. */
        types?: string[];
      }>;

      /**
       * Folders, seen from the backend's working directory, of which runbooks may be read where the catalog has an entity
       * from a `file:` location. For development; everywhere else the integrations read repositories.
       *
       * @default none
       */
      localFolders?: string[];

      /**
       * Longest Markdown file that is read, bytes.
       *
       * @default 1048576
       */
      maxContentBytes?: number;

      /** How pages that are not in a repository are checked. */
      check?: {
        /**
         * From one check of a page to the next.
         *
         * @default 6 hours
         */
        interval?: HumanDuration | string;
        /**
         * Requests per second to one host, redirects included.
         *
         * @default 1
         */
        requestsPerSecond?: number;
        /**
         * Pages that are checked at once, over all hosts.
         *
         * @default 32
         */
        concurrency?: number;
        /**
         * Longest time for one request.
         *
         * @default 10 seconds
         */
        timeout?: HumanDuration | string;
        /**
         * How much of a page is read, bytes, unpacked.
         *
         * @default 1048576
         */
        maxBodyBytes?: number;
        /**
         * How many redirects are followed, one by one.
         *
         * @default 10
         */
        maxRedirects?: number;
        /**
         * Hosts that may be asked although their address is not public, with or without a port.
         *
         * @default none
         * @example ["wiki.internal", "10.1.2.3:8080"]
         */
        allowedHosts?: string[];
      };

      /**
       * Headings that a runbook must have, in upper or lower case.
       *
       * @default ["Meaning", "Impact", "Diagnosis", "Mitigation"]
       */
      headings?: string[];

      /** How long a review holds, by tier of the entity. */
      reviewIntervals?: {
        /** @default 90 days */
        '1'?: HumanDuration | string;
        /** @default 180 days */
        '2'?: HumanDuration | string;
        /** @default 365 days */
        '3'?: HumanDuration | string;
        /** @default 365 days */
        '4'?: HumanDuration | string;
        /**
         * Of entities without a tier.
         *
         * @default 365 days
         */
        other?: HumanDuration | string;
      };

      /**
       * Values of the label `severity` of alerts that wake somebody.
       *
       * @default ["page", "critical"]
       */
      pagingSeverities?: string[];

      /**
       * Labels of alerts that name an entity, the first that leads to one counts. Where no kind is given the label holds an
       * entity ref, otherwise a name.
       *
       * @default [{ label: entity_ref }, { label: service, kind: Component }]
       */
      entityLabels?: Array<{
        label: string;
        /** @example Component */
        kind?: string;
        /** @default default */
        namespace?: string;
      }>;

      /**
       * An alert that was not told again for so long is marked stale: it may be over.
       *
       * @default 5 minutes
       */
      alertStaleAfter?: HumanDuration | string;

      /**
       * How often the Alertmanagers that push repeat what still fires: the longest `repeat_interval` of the routes that lead
       * here. Their alerts are marked stale when they were not repeated for so long and `alertStaleAfter`.
       *
       * @default 4 hours, as in Alertmanager
       */
      alertRepeatInterval?: HumanDuration | string;

      /**
       * How long resolved alerts are remembered.
       *
       * @default 30 days
       */
      alertRetention?: HumanDuration | string;

      /**
       * The Alertmanagers (also those of Mimir and Grafana) that are asked what fires. Each can push as well, to
       * `POST /api/runbooks/alerts`.
       *
       * @example
       * - name: payments
       *   url: https://alertmanager.example.com
       *   auth: { type: bearer, token: ${ALERTMANAGER_TOKEN} }
       */
      alertmanagers?: Array<{
        name: string;
        /** Address of the server, with its path prefix where it has one, without `/api/v2`. */
        url: string;
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
        /** Default 10. */
        requestsPerSecond?: number;
      }>;
    };
  };
}

import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    oncall?: {
      /**
       * How often the catalog is asked for changed schedules, entities, groups and users.
       *
       * @default 30 seconds
       * @example "1m"
       */
      refreshInterval?: HumanDuration | string;

      /**
       * How often schedules are looked at for what is left to compute. Changed ones are computed at once.
       *
       * @default 5 minutes
       */
      computeInterval?: HumanDuration | string;

      /**
       * How often each account at a provider, and each calendar feed, is asked.
       *
       * @default 2 minutes
       */
      fetchInterval?: HumanDuration | string;

      /**
       * How long one round of asking may take before it is given up.
       *
       * @default 2 minutes
       */
      fetchTimeout?: HumanDuration | string;

      /**
       * An answer of a provider or a feed that is older than this is marked stale.
       *
       * @default 15 minutes
       */
      staleAfter?: HumanDuration | string;

      /** What is computed, and asked of providers. */
      horizon?: {
        /**
         * How far into the past a schedule is filled in that is seen for the first time.
         *
         * @default 30 days
         */
        back?: HumanDuration | string;
        /**
         * How far ahead shifts and gaps are known.
         *
         * @default 90 days
         */
        ahead?: HumanDuration | string;
      };

      /**
       * How long it is remembered who was on call. At least `horizon.back`.
       *
       * @default 400 days
       */
      retention?: HumanDuration | string;

      /**
       * A gap that begins sooner than this makes a schedule, and what it is mapped to, a matter of concern.
       *
       * @default 14 days
       */
      gapsAhead?: HumanDuration | string;

      /**
       * Which entities are services: those that somebody has to answer for, and that are judged and proposed mappings
       * for. Alternatives; all types of a kind where `types` is left out.
       *
       * @default components of type service, website, worker, job, gateway
       * @example [{ kind: Component, types: [service, website] }, { kind: API }]
       */
      services?: Array<{
        /** @example Component */
        kind: string;
        /** Values of `spec.type`. */
        types?: string[];
      }>;

      /**
       * Calendars of other tools that say who is on call, by a name that documents (`ics:`) and annotations
       * (`callboard.dev/ics`) use.
       */
      feeds?: {
        [name: string]: {
          /**
           * Address of the iCalendar file. Whoever has it can read it: it is never shown or logged.
           *
           * @visibility secret
           */
          url: string;
          /**
           * IANA zone of events without one, where the calendar itself names none.
           *
           * @example "Europe/Berlin"
           */
          timeZone?: string;
          /**
           * How often it is read.
           *
           * @default as fetchInterval
           */
          refresh?: HumanDuration | string;
          /**
           * Hosts, `calendar.internal` or `10.1.2.3:8443`, that may be asked although their address is not public.
           */
          allowedHosts?: string[];
        };
      };

      /**
       * Calendars of holidays, by a name that documents use (`holidays:`).
       *
       * @example { de-berlin: { dates: ["2026-12-25"] } }
       */
      calendars?: {
        [name: string]: {
          /** Local dates, `YYYY-MM-DD`. */
          dates?: string[];
          /** Name of a feed above whose all-day events are holidays. */
          feed?: string;
        };
      };

      /** Whose route from an alert to a person must have been proved by a test page. */
      routeProof?: {
        /**
         * Service tiers, `"1"` to `"4"`.
         *
         * @default none
         */
        tiers?: string[];
        /**
         * A proof that is older proves nothing any more.
         *
         * @default 90 days
         */
        maxAge?: HumanDuration | string;
      };
    };
  };
}

import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    slo?: {
      /**
       * How often the catalog is asked for changed OpenSLO documents.
       *
       * @default 30 seconds
       * @example "1m"
       */
      refreshInterval?: HumanDuration | string;

      /**
       * How often all verdicts are computed. Those that new samples affect are computed at once.
       *
       * @default 60 seconds
       */
      evaluationInterval?: HumanDuration | string;

      /**
       * How often sources (Prometheus, …) are asked for new counts.
       *
       * @default 60 seconds
       */
      pullInterval?: HumanDuration | string;

      /**
       * How long one pull may take before it is given up.
       *
       * @default 2 minutes
       */
      pullTimeout?: HumanDuration | string;

      /**
       * A bucket is read from a source no sooner than this after its end, so that late scrapes are in it.
       *
       * @default 30 seconds
       */
      settleDelay?: HumanDuration | string;

      /**
       * Data older than this is marked stale.
       *
       * @default 15 minutes
       * @example { minutes: 30 }
       */
      staleAfter?: HumanDuration | string;

      /**
       * How long counts are kept in buckets of five minutes; older days are reduced to one sum per day. Samples older
       * than this are refused. At least 100 days.
       *
       * @default 100 days
       */
      retention?: HumanDuration | string;

      /**
       * Which attributes of OpenTelemetry metrics, on the data point or its resource, say what they count for.
       *
       * @example { sloAttribute: "slo.name" }
       */
      otlp?: {
        /** Names the SLO: an entity ref, `namespace/name` or `name`. Default `callboard.slo`. */
        sloAttribute?: string;
        /** Names its objective, where it has several indicators. Default `callboard.objective`. */
        objectiveAttribute?: string;
        /** `good`, `bad` or `total`. Default `callboard.outcome`. */
        outcomeAttribute?: string;
        /** Upper bound of what is good in a histogram. Default `callboard.threshold`. */
        thresholdAttribute?: string;
      };
    };
  };
}

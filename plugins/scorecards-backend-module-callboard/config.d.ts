export interface Config {
  callboard?: {
    scorecards?: {
      /** Which facts of Callboard's other plugins, and of the scaffolder, checks may read. */
      callboard?: {
        /**
         * `slo`: promises and error budgets.
         * @default true
         */
        slo?: boolean;

        /**
         * `oncall`: who answers, whether alerts reach them, and how much they carry.
         * @default true
         */
        oncall?: boolean;

        /**
         * `runbooks`: pages, and the paging alerts they answer.
         * @default true
         */
        runbooks?: boolean;

        /**
         * `incidents`: how many there were, and how they went.
         * @default true
         */
        incidents?: boolean;

        /**
         * `scaffolder`: the template an entity was made from.
         * @default true
         */
        scaffolder?: boolean;

        /**
         * What the tightest SLO of a service has to promise, by tier, as a ratio between 0 and 1, for `slo.tierTargetMet`.
         * Nothing is asked of a tier that is left out; setting this replaces all tiers.
         *
         * @default { '1': 0.9999, '2': 0.999, '3': 0.99 }
         */
        tierTargets?: {
          '1'?: number;
          '2'?: number;
          '3'?: number;
          '4'?: number;
        };

        /**
         * How many days ahead `oncall.gapDays` looks, 1 to 90.
         * @default 14
         */
        gapDays?: number;
      };
    };
  };
}

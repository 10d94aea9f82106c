import { HumanDuration } from '@backstage/types';

export interface Config {
  callboard?: {
    scorecards?: {
      /**
       * How often the catalog is asked for changed entities, groups and documents. What changed is evaluated at once.
       *
       * @default 30 seconds
       */
      refreshInterval?: HumanDuration | string;

      /**
       * How often all facts are read again and all checks are evaluated.
       *
       * @default 1 minute
       */
      evaluationInterval?: HumanDuration | string;

      /**
       * Results that were not evaluated again for so long are marked stale.
       *
       * @default 15 minutes
       */
      staleAfter?: HumanDuration | string;

      /**
       * How long facts count, marked stale, when their provider cannot be read. Then they are unknown.
       *
       * @default 15 minutes
       */
      factMaxAge?: HumanDuration | string;

      /**
       * How long one provider may take for one batch of entities.
       *
       * @default 1 minute
       */
      factTimeout?: HumanDuration | string;

      /**
       * Kinds of entities that scorecards may apply to.
       *
       * @default ["Component", "API", "Resource", "System", "Domain"]
       */
      kinds?: string[];

      /**
       * How much one expression may do over one entity, in steps of its evaluation. One that wants more is unknown.
       *
       * @default 100000
       */
      expressionCost?: number;

      /**
       * Most checks of one scorecard.
       *
       * @default 500
       */
      maxChecks?: number;

      /**
       * How long results that have ended, with their versions, are kept.
       *
       * @default 5 years
       */
      historyRetention?: HumanDuration | string;

      /**
       * Longest time that a waiver may hold.
       *
       * @default 365 days
       */
      waiverMaxDuration?: HumanDuration | string;

      /**
       * Facts that are pushed to `POST /api/scorecards/facts`, beside those that FactSchema documents of the catalog
       * declare.
       *
       * @example
       * - name: ci
       *   title: Continuous integration
       *   timeToLive: { days: 7 }
       *   fields:
       *     - { name: passing, type: bool, description: Whether the main branch builds. }
       */
      factSchemas?: Array<{
        /** A CEL identifier; expressions read `pushed.<name>.<field>`. */
        name: string;
        title?: string;
        description?: string;
        /** After it a pushed fact is unknown. */
        timeToLive: HumanDuration | string;
        fields: Array<{
          /** A CEL identifier. */
          name: string;
          type:
            | 'string'
            | 'int'
            | 'double'
            | 'bool'
            | 'timestamp'
            | 'duration'
            | 'list<string>'
            | 'map<string, int>'
            | 'map<string, string>';
          /** @example days */
          unit?: string;
          description: string;
        }>;
      }>;

      /**
       * Kinds of drills, and how often each is due by tier; not required where a tier is left out.
       *
       * @default
       * - { kind: game-day, title: Game day, every: { '1': P180D, '2': P365D } }
       * - { kind: failover, title: Failover, every: { '1': P90D, '2': P180D } }
       * - { kind: restore-test, title: Restore test, every: { '1': P90D, '2': P180D, '3': P365D } }
       */
      drills?: Array<{
        /** Kebab-case. */
        kind: string;
        title?: string;
        every?: {
          '1'?: HumanDuration | string;
          '2'?: HumanDuration | string;
          '3'?: HumanDuration | string;
          '4'?: HumanDuration | string;
          /** Of entities without a tier. */
          other?: HumanDuration | string;
        };
      }>;
    };
  };
}

import { PromqlSelector } from '../../promql';
import { RuleQuery } from '../promql/RuleQuery';
import { RecordingRule } from '../types';

/** How one objective is measured, in PromQL. Every expression is without labels, or with those recorded. */
export interface MeasuredSli {
  kind: 'counter' | 'counts' | 'steps';
  /** Recorded first, at each evaluation. The first of them is there as long as the metric is. */
  base: [RecordingRule, ...RecordingRule[]];
  /** The share of bad events (0..1) of a range such as `5m`; nothing where there were none. */
  errorRatio(range: string): string;
  /** What is absent when nothing can be said; without labels. */
  presence: string;
  /** What a test needs to make up series. */
  made: MadeOf;
}

/** What is compared with what. */
export type MadeOf =
  | {
      kind: 'events';
      /** Whether `part` are the bad or the good events. */
      part: 'good' | 'bad';
      partSelectors?: PromqlSelector[];
      totalSelectors?: PromqlSelector[];
      queries: RuleQuery[];
    }
  | {
      kind: 'value';
      query: RuleQuery;
      /** A value that is bad, or good, to just that degree (0 or 1 for a threshold). */
      valueFor: (error: number) => number;
      /** A threshold knows only good and bad. */
      binary: boolean;
    };

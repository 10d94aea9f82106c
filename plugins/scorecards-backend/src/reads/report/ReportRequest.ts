import { GroupBy } from '@callboard/backstage-plugin-scorecards-common';
import { Selection } from '../selection/Selection';

/** What to report on. */
export interface ReportRequest {
  /** Ref. */
  scorecard: string;
  selection: Selection;
  /** Names of standings: levels, `none`, `unproven`. */
  levels?: string[];
  groupBy: GroupBy;
  /** Now where it is left out. */
  at?: Date;
  compareWith?: Date;
}

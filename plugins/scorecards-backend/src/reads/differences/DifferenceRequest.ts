import { PageCursor } from '@callboard/backstage-plugin-callboard-node';
import { ChangeCause } from '@callboard/backstage-plugin-scorecards-common';
import { Selection } from '../selection/Selection';

/** Which differences to list: what is at `to` and was not at `from`. */
export interface DifferenceRequest {
  /** Ref. */
  scorecard: string;
  selection: Selection;
  from: Date;
  /** Now where it is left out. */
  to?: Date;
  causes?: ChangeCause[];
  /** Items per page; all of them where it is left out. */
  limit?: number;
  after?: PageCursor;
}

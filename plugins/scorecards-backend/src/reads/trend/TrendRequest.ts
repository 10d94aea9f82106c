import { Selection } from '../selection/Selection';

/** Which trend to tell. */
export interface TrendRequest {
  /** Ref. */
  scorecard: string;
  selection: Selection;
  from: Date;
  to: Date;
  /** At least 2. */
  points: number;
}

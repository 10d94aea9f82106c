import { BudgetingMethod, ObjectiveDefinition } from '../model';
import { MeasuredSli } from './sli/MeasuredSli';
import { RecordingRule } from './types';

/** One objective with the labels of its series. */
export interface MeasuredObjective {
  objective: ObjectiveDefinition;
  labels: Record<string, string>;
  sli: MeasuredSli;
}

/** What alerts are about: an objective, or a composite of all of them. */
export interface Judged {
  /** Objective by name; undefined for a composite. */
  objective?: string;
  method: BudgetingMethod;
  /** Of the recorded series; a composite has no `objective` among them. */
  labels: Record<string, string>;
  /** Recorded in this order; each may use those before. */
  rules: RecordingRule[];
  /** Name of the series that {@link Judged.budget} × burn rate is compared with. */
  seriesName(lookbackSeconds: number): string;
  /** What {@link Judged.seriesName} records, of any span, as an expression. */
  over(seconds: number): string;
  /** What a burn rate of 1 is in that series: B, or 1 where it is a burn rate already. */
  budget: number;
  /** Of the methods that judge slices: what is shorter cannot be looked back on. */
  sliceSeconds?: number;
  /** One, or those of a composite. */
  parts: MeasuredObjective[];
}

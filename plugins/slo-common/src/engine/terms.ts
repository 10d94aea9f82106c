import {
  BudgetingMethod,
  ObjectiveDefinition,
  SloDefinition,
  TimeWindow,
} from '../model';
import { durationSeconds } from '../openslo';

/** What one objective promises. @public */
export interface BudgetPart {
  /** Ratio 0..1, 1 excluded. */
  target: number;
  /** 1 outside of composites. */
  weight: number;
  /** A slice below this ratio is bad. */
  sliceTarget: number;
}

/** Everything that turns counts into a budget. @public */
export interface BudgetTerms {
  method: BudgetingMethod;
  window: TimeWindow;
  /** Nominal length of the window: a month is 30 days. */
  windowSeconds: number;
  /** Given for the methods that judge slices. */
  sliceSeconds?: number;
  /** One, or the components of a composite. */
  parts: BudgetPart[];
  composite: boolean;
  /** Time that nobody observed counts as bad. */
  missingDataIsBad: boolean;
}

/** Terms, or why there are none. @public */
export type TermsOrReason =
  | { terms: BudgetTerms; reason?: undefined }
  | { terms?: undefined; reason: string };

/** The parts of a definition that make terms. @public */
export type TermsDefinition = Pick<
  SloDefinition,
  'budgetingMethod' | 'window' | 'objectives' | 'missingDataIsBad'
>;

function indicatorProblem(objective: ObjectiveDefinition): string | undefined {
  const { indicator, op, value } = objective;
  if (!indicator) {
    return 'the indicator could not be resolved';
  }
  if (indicator.kind === 'threshold' && (!op || value === undefined)) {
    return 'a threshold indicator needs op and value on the objective';
  }
  return undefined;
}

function windowProblem(
  { duration }: TimeWindow,
  windowSeconds: number | undefined,
): string | undefined {
  return windowSeconds
    ? undefined
    : `a window of ${duration} cannot be evaluated`;
}

function sliceProblem(
  { budgetingMethod, window }: TermsDefinition,
  objective: ObjectiveDefinition,
  windowSeconds: number,
): string | undefined {
  if (budgetingMethod === 'Occurrences') {
    return undefined;
  }
  const { timeSliceWindow, timeSliceTarget } = objective;
  const slice = timeSliceWindow && durationSeconds(timeSliceWindow);
  if (!slice) {
    return `a slice of ${
      timeSliceWindow ?? 'no given length'
    } cannot be evaluated`;
  }
  if (slice > windowSeconds) {
    return `a slice of ${timeSliceWindow} is longer than the window of ${window.duration}`;
  }
  return budgetingMethod === 'Timeslices' && timeSliceTarget === undefined
    ? 'the method Timeslices needs a timeSliceTarget'
    : undefined;
}

/** RatioTimeslices has no slice target; slices below the target itself are called bad, for people to see. */
const toPart = (
  { target, timeSliceTarget, compositeWeight }: ObjectiveDefinition,
  composite: boolean,
): BudgetPart => ({
  target,
  weight: composite ? compositeWeight : 1,
  sliceTarget: timeSliceTarget ?? target,
});

function toTerms(
  definition: TermsDefinition,
  objectives: ObjectiveDefinition[],
  composite: boolean,
): TermsOrReason {
  const { budgetingMethod: method, window, missingDataIsBad } = definition;
  const windowSeconds = durationSeconds(window.duration) ?? 0;
  const [first] = objectives;
  const problem =
    windowProblem(window, windowSeconds) ??
    objectives
      .map(
        objective =>
          indicatorProblem(objective) ??
          sliceProblem(definition, objective, windowSeconds),
      )
      .find(Boolean);
  if (!first || problem) {
    return { reason: problem ?? 'the SLO has no objective' };
  }
  return {
    terms: {
      method,
      window,
      windowSeconds,
      ...(method !== 'Occurrences' && {
        sliceSeconds: durationSeconds(first.timeSliceWindow ?? ''),
      }),
      parts: objectives.map(objective => toPart(objective, composite)),
      composite,
      missingDataIsBad,
    },
  };
}

/** The terms of one objective for itself. @public */
export function objectiveTerms(
  definition: TermsDefinition,
  objective: ObjectiveDefinition,
): TermsOrReason {
  return toTerms(definition, [objective], false);
}

/**
 * The terms of a composite as a whole.
 *
 * Where slices are judged jointly there is one budget only, so that the components must share target and slice.
 * @public
 */
export function compositeTerms(definition: TermsDefinition): TermsOrReason {
  const { objectives, budgetingMethod } = definition;
  const distinct = (values: (number | undefined)[]) => new Set(values).size > 1;
  if (budgetingMethod !== 'Occurrences') {
    if (distinct(objectives.map(({ target }) => target))) {
      return {
        reason: `the components of a composite with the method ${budgetingMethod} must share one target`,
      };
    }
    const slices = objectives.map(({ timeSliceWindow }) =>
      durationSeconds(timeSliceWindow ?? ''),
    );
    if (distinct(slices)) {
      return {
        reason: `the components of a composite with the method ${budgetingMethod} must share one timeSliceWindow`,
      };
    }
  }
  return toTerms(definition, objectives, true);
}

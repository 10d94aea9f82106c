import { errorBudget } from '../engine/budget';
import { BudgetingMethod, ObjectiveDefinition } from '../model';
import { durationSeconds } from '../openslo/duration';
import { Judged, MeasuredObjective } from './Judged';
import { errorRatioName, RECORDED } from './names';
import { equalityMatchers, formatNumber, formatSeconds } from './promql/text';
import { RecordingRule, RuleError } from './types';

/** The recorded series of one objective that is judged by itself. */
export function recordObjective(
  measured: MeasuredObjective,
  method: BudgetingMethod,
  lookbacks: number[],
  path: string,
): Judged {
  const { objective, labels } = measured;
  const slice = sliceOf(objective, method, path);
  const rules = [...measured.sli.base, ...sliceRules(measured, method, slice)];
  const over = (seconds: number) =>
    slice === undefined
      ? measured.sli.errorRatio(formatSeconds(seconds))
      : meanOfSlices(method, equalityMatchers(labels), seconds, slice);
  return {
    objective: objective.name,
    method,
    labels,
    rules: [
      ...rules,
      ...usable(lookbacks, slice).map(lookback => ({
        record: errorRatioName(lookback),
        expr: over(lookback),
        labels,
      })),
    ],
    seriesName: errorRatioName,
    over,
    budget: errorBudget(objective.target),
    sliceSeconds: slice,
    parts: [measured],
  };
}

/** Look-backs in which at least one slice fits. */
export function usable(lookbacks: number[], slice: number = 0): number[] {
  return lookbacks.filter(lookback => lookback >= slice);
}

/** Length of a slice in seconds; undefined for a method without. */
export function sliceOf(
  objective: ObjectiveDefinition,
  method: BudgetingMethod,
  path: string,
): number | undefined {
  if (method === 'Occurrences') {
    return undefined;
  }
  const written = objective.timeSliceWindow ?? '';
  const seconds = durationSeconds(written) ?? 0;
  if (seconds <= 0) {
    throw new RuleError({
      path: `${path}.timeSliceWindow`,
      code: 'slice-missing',
      message: `expected the length of a slice, found ${JSON.stringify(
        written,
      )}`,
    });
  }
  return seconds;
}

/** How bad the slice that ends now is and, for Timeslices, whether it is bad. */
export function sliceRules(
  { objective, labels, sli }: MeasuredObjective,
  method: BudgetingMethod,
  slice: number | undefined,
): RecordingRule[] {
  if (slice === undefined) {
    return [];
  }
  const error = {
    record: RECORDED.sliceError,
    expr: sli.errorRatio(formatSeconds(slice)),
    labels,
  };
  if (method === 'RatioTimeslices') {
    return [error];
  }
  const allowed = formatNumber(errorBudget(objective.timeSliceTarget ?? 1));
  // A billionth of room: 1 − 98 / 100 is 0.020000000000000018 in binary, which is not more than 0.02.
  const series = `${RECORDED.sliceError}${equalityMatchers(labels)}`;
  return [
    error,
    {
      record: RECORDED.sliceBad,
      expr: `(${series} - 1e-9) > bool ${allowed}`,
      labels,
    },
  ];
}

/**
 * The mean over the slices of a look-back. The steps of a subquery lie on the epoch grid of their width, as the
 * slices do. The range is a millisecond short, because Prometheus 2 counts a step on either border.
 */
export function meanOfSlices(
  method: BudgetingMethod,
  matchers: string,
  lookback: number,
  slice: number,
): string {
  const series = method === 'Timeslices' ? 'sliceBad' : 'sliceError';
  const range = `${formatSeconds(lookback - 1)}999ms`;
  return `avg_over_time(${RECORDED[series]}${matchers}[${range}:${formatSeconds(
    slice,
  )}])`;
}

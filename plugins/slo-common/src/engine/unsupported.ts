import { ObjectiveDefinition, SloDefinition } from '../model';

/**
 * Why an objective cannot be computed yet, in plain words; undefined when it can.
 *
 * Computed today: the method Occurrences over a rolling window, with a ratio indicator of good or bad and total.
 *
 * @param windowSeconds - length of the window, 0 where the document gives a length that cannot be evaluated
 * @public
 */
export function unsupportedReason(
  definition: Pick<SloDefinition, 'budgetingMethod' | 'window' | 'composite'>,
  objective: ObjectiveDefinition,
  windowSeconds: number,
): string | undefined {
  if (windowSeconds <= 0) {
    return `a window of ${definition.window.duration} cannot be evaluated`;
  }
  if (definition.composite) {
    return 'composite SLOs are not computed yet';
  }
  if (definition.budgetingMethod !== 'Occurrences') {
    return `the budgeting method ${definition.budgetingMethod} is not computed yet`;
  }
  if (!definition.window.isRolling) {
    return 'calendar windows are not computed yet';
  }
  const { indicator } = objective;
  if (!indicator) {
    return 'the indicator could not be resolved';
  }
  if (indicator.kind === 'threshold') {
    return 'threshold indicators are not computed yet';
  }
  if (indicator.raw) {
    return 'raw ratios are not computed yet';
  }
  return undefined;
}

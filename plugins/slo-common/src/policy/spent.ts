import { PolicyStep, SloStatus } from '../schema';

/** Rounding of the figures must not decide: a share this close to a step has reached it. */
const TOLERANCE = 1e-9;

/**
 * The share of its error budget that an SLO has spent, in percent; above 100 where it is overspent. Of several
 * objectives that of the one that has spent most.
 *
 * @returns null where it is not known; a budget known to be exhausted has spent at least 100
 * @public
 */
export function budgetSpentPercent(status: SloStatus): number | null {
  if (status.state === 'unknown') {
    return null;
  }
  const remaining = [
    status.errorBudgetRemaining,
    ...(status.composite
      ? []
      : status.objectives.map(objective => objective.errorBudgetRemaining)),
  ].filter(value => value !== null);
  const spent = remaining.map(value => (1 - value) * 100);
  if (status.state === 'exhausted') {
    spent.push(100);
  }
  return spent.length > 0 ? Math.max(...spent) : null;
}

/**
 * Index of the last step that a share has reached; undefined where it has reached none.
 *
 * @param steps - least share first
 * @public
 */
export function activeStep(
  steps: PolicyStep[],
  spentPercent: number | null,
): number | undefined {
  const reached = steps.filter(
    step =>
      spentPercent !== null && spentPercent >= step.spentPercent - TOLERANCE,
  ).length;
  return reached > 0 ? reached - 1 : undefined;
}

/** What the gate says at a share: the word of the last step reached that has one. */
export function gateAt(
  steps: PolicyStep[],
  spentPercent: number,
): 'allow' | 'deny' {
  const last = activeStep(steps, spentPercent);
  const spoken = steps
    .slice(0, last === undefined ? 0 : last + 1)
    .flatMap(({ gate }) => gate ?? []);
  return spoken.at(-1) ?? 'allow';
}

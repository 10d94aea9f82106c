import {
  ObjectiveStatus,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';

/** What is drawn: an objective, or a composite as a whole, which has no name and need not have a target of its own. */
export type Shown = Omit<ObjectiveStatus, 'name' | 'target'> & {
  name?: string;
  target: number | null;
};

/** A composite as a whole, as if it were an objective. */
export function wholeOf(status: SloStatus): Shown {
  const { good = null, total = null } = status;
  const { target, state, reason, coverage, sli, errorBudgetRemaining } = status;
  const { burnRates, burning, slices, estimate, withoutExclusions, trend } =
    status;
  return {
    target,
    state,
    reason,
    coverage,
    sli,
    good,
    total,
    errorBudgetRemaining,
    burnRates,
    burning,
    slices,
    estimate,
    withoutExclusions,
    trend,
  };
}

/** Everything of an SLO that can be drawn, what matters most first. */
export function shownOf(status: SloStatus): Shown[] {
  return status.composite && status.objectives.length > 0
    ? [wholeOf(status), ...status.objectives]
    : status.objectives;
}

/** What charts are called: by the SLO, and by the objective where there are several. */
export function shownTitle(
  { title, objectives }: Pick<SloStatus, 'title' | 'objectives'>,
  { name }: Shown,
): string {
  return name !== undefined && objectives.length > 1
    ? `${title}, ${name}`
    : title;
}

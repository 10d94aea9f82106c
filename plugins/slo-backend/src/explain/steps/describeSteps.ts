import {
  budgetSpent,
  budgetSpentAtLeast,
  BudgetTerms,
  countGapsAsBad,
  ExplanationStep,
  ObjectiveStatus,
  WindowTally,
} from '@callboard/backstage-plugin-slo-common';
import { MeasuredSubject } from '../../evaluation/measure';
import { show } from '../numbers';
import { sliceSteps, sliStep } from './countedSteps';
import { adjustmentSteps, coverageStep } from './observedSteps';
import { singleBudget } from './singleBudget';
import { weighedBudget } from './weighedBudget';

/** The figures that the steps lead to. */
export type ShownFigures = Pick<
  ObjectiveStatus,
  'sli' | 'errorBudgetRemaining' | 'coverage' | 'burnRates'
>;

/** What is spent for sure where a component of the window was never observed. */
function leastSpent(
  terms: BudgetTerms,
  coverage: WindowTally,
  remaining: number,
): ExplanationStep[] {
  const spent = budgetSpentAtLeast(terms, coverage);
  return spent === null
    ? []
    : [
        {
          label: 'spent at least',
          formula: `${show(
            spent,
          )}, even if everything that nobody observed was good`,
          value: spent,
        },
        {
          label: 'remaining',
          formula: `1 − ${show(spent)} = ${show(remaining)}`,
          value: remaining,
        },
      ];
}

/**
 * The calculation of an objective, or of a composite as a whole, in words and numbers. The values are those of the
 * engine: the last of a label is the figure shown.
 *
 * @param names - of the components, for a composite
 */
export function describeSteps(
  terms: BudgetTerms,
  measured: MeasuredSubject,
  figures: ShownFigures,
  names: string[] = [],
): ExplanationStep[] {
  const { window, coverage } = measured.measurement;
  const withGaps = (range: WindowTally) =>
    terms.missingDataIsBad ? countGapsAsBad(terms, range, window) : range;
  const counted = withGaps(window);
  const uncovered = withGaps(coverage);
  const remaining = figures.errorBudgetRemaining;
  const budget = () => {
    if (remaining !== null && budgetSpent(terms, counted) === null) {
      return leastSpent(terms, uncovered, remaining);
    }
    return terms.composite && terms.method === 'Occurrences'
      ? weighedBudget(terms, counted, names, remaining)
      : singleBudget(terms, counted, remaining);
  };
  return [
    ...adjustmentSteps(terms, measured),
    ...sliceSteps(terms, counted),
    ...sliStep(terms, counted, figures.sli),
    ...budget(),
    coverageStep(measured.measurement, figures.coverage),
    ...Object.entries(figures.burnRates).flatMap(([lookback, rate]) =>
      rate === null
        ? []
        : [
            {
              label: `burn rate ${lookback}`,
              formula: `errors / budget of the last ${lookback} = ${show(
                rate,
              )}`,
              value: rate,
            },
          ],
    ),
  ];
}

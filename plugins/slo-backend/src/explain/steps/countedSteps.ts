import {
  amountOf,
  BudgetTerms,
  ExplanationStep,
  WindowTally,
} from '@callboard/backstage-plugin-slo-common';
import { show, showSeconds } from '../numbers';

/** What became of the slices, where slices are judged. */
export function sliceSteps(
  terms: BudgetTerms,
  { tallies }: WindowTally,
): ExplanationStep[] {
  const slices = tallies[0]?.slices;
  if (!slices || !terms.sliceSeconds) {
    return [];
  }
  const { measured, bad, empty, unknown } = slices;
  return [
    {
      label: 'slices',
      formula: `${show(measured + empty + unknown)} of ${showSeconds(
        terms.sliceSeconds,
      )}: ${show(measured)} measured, ${show(
        bad,
      )} of them bad; left out: ${show(empty)} without traffic, ${show(
        unknown,
      )} unknown`,
      value: measured,
    },
  ];
}

/** Good over all. */
export function sliStep(
  terms: BudgetTerms,
  window: WindowTally,
  sli: number | null,
): ExplanationStep[] {
  const [tally] = window.tallies;
  if (sli === null || !tally) {
    return [];
  }
  const { bad, base } = amountOf(terms.method, tally);
  return [
    {
      label: 'sli',
      formula:
        terms.method === 'Occurrences'
          ? `${show(tally.good)} good / ${show(tally.total)} events = ${show(
              sli,
            )}`
          : `1 − ${show(bad)} / ${show(base)} measured slices = ${show(sli)}`,
      value: sli,
    },
  ];
}

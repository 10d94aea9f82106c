import {
  amountOf,
  BudgetTerms,
  errorBudget,
  ExplanationStep,
  windowBases,
  WindowTally,
} from '@callboard/backstage-plugin-slo-common';
import { show, showSeconds } from '../numbers';

const UNIT: Record<BudgetTerms['method'], string> = {
  Occurrences: 'events',
  Timeslices: 'slices',
  RatioTimeslices: 'slices',
};

/** What the errors of a calendar window are divided by, while it lasts. */
function baseSteps(
  terms: BudgetTerms,
  window: WindowTally,
  measured: number,
  base: number,
): ExplanationStep[] {
  const [tally] = window.tallies;
  if (terms.window.isRolling || !tally || base === 0) {
    return [];
  }
  if (terms.method === 'Occurrences') {
    return window.remainingSeconds > 0
      ? [
          {
            label: 'projection',
            formula: `${show(measured)} events × (1 + ${showSeconds(
              window.remainingSeconds,
            )} to come / ${showSeconds(
              tally.observedSeconds,
            )} observed) = ${show(base)} expected by the end of the window`,
            value: base,
          },
        ]
      : [];
  }
  return [
    {
      label: 'divisor',
      formula: `${show(
        window.windowSlices ?? 0,
      )} slices of the whole window, without excluded ones − ${show(
        tally.slices?.empty ?? 0,
      )} without traffic = ${show(base)}`,
      value: base,
    },
  ];
}

/** What errors are called, by the method. */
function errorFormula(terms: BudgetTerms, bad: number, base: number): string {
  const of = `${show(base)} ${
    terms.method === 'Occurrences' || !terms.window.isRolling
      ? UNIT[terms.method]
      : 'measured slices'
  }`;
  switch (terms.method) {
    case 'Occurrences':
      return `${show(bad)} bad / ${of}`;
    case 'Timeslices':
      return `${show(bad)} bad slices / ${of}`;
    default:
      return `Σ (1 − good / total) of the slices = ${show(bad)}; / ${of}`;
  }
}

/** The errors of one tally over its base, and the steps before. */
export function singleBudget(
  terms: BudgetTerms,
  window: WindowTally,
  remaining: number | null,
): ExplanationStep[] {
  const [tally] = window.tallies;
  const [part] = terms.parts;
  const base = windowBases(terms, window)[0] ?? 0;
  if (!tally || !part) {
    return [];
  }
  const { bad, base: measured } = amountOf(terms.method, tally);
  const budget = errorBudget(part.target);
  const budgetStep = {
    label: 'budget',
    formula: `1 − ${show(part.target)} = ${show(budget)}`,
    value: budget,
  };
  if (base === 0) {
    return [
      { label: 'errors', formula: 'nothing was measured', value: null },
      budgetStep,
    ];
  }
  const errors = bad / base;
  return [
    ...baseSteps(terms, window, measured, base),
    {
      label: 'errors',
      formula: `${errorFormula(terms, bad, base)} = ${show(errors)}`,
      value: errors,
    },
    budgetStep,
    ...(remaining === null
      ? []
      : [
          {
            label: 'remaining',
            formula: `1 − ${show(errors)} / ${show(budget)} = ${show(
              remaining,
            )}`,
            value: remaining,
          },
        ]),
  ];
}

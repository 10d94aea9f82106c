import {
  amountOf,
  budgetSpent,
  BudgetTerms,
  countGapsAsBad,
  errorBudget,
  ExplanationStep,
  ObjectiveStatus,
  windowBases,
  WindowTally,
} from '@callboard/backstage-plugin-slo-common';
import { MeasuredSubject } from '../evaluation/measure';
import { show, showSeconds } from './numbers';

/** The figures that the steps lead to. */
export type ShownFigures = Pick<
  ObjectiveStatus,
  'sli' | 'errorBudgetRemaining' | 'coverage' | 'burnRates'
>;

type Step = ExplanationStep;

const UNIT: Record<BudgetTerms['method'], string> = {
  Occurrences: 'events',
  Timeslices: 'slices',
  RatioTimeslices: 'slices',
};

function sliceSteps(terms: BudgetTerms, { tallies }: WindowTally): Step[] {
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

/** What the errors of a calendar window are divided by, while it lasts. */
function baseSteps(
  terms: BudgetTerms,
  window: WindowTally,
  measured: number,
  base: number,
): Step[] {
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

function sliStep(
  terms: BudgetTerms,
  window: WindowTally,
  sli: number | null,
): Step[] {
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

/** The errors of one tally over its base, and the steps before. */
function singleBudget(
  terms: BudgetTerms,
  window: WindowTally,
  remaining: number | null,
): Step[] {
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

/** Σ weight × errors / budget of the components. */
function weighedBudget(
  terms: BudgetTerms,
  window: WindowTally,
  names: string[],
  remaining: number | null,
): Step[] {
  const bases = windowBases(terms, window);
  const parts = terms.parts.map(({ target, weight }, index): Step => {
    const tally = window.tallies[index];
    const base = bases[index] ?? 0;
    const label = `spent by ${names[index] ?? index}`;
    if (!tally || base === 0) {
      return { label, formula: 'no traffic: spends nothing', value: 0 };
    }
    const { bad } = amountOf(terms.method, tally);
    const budget = errorBudget(target);
    const spent = (weight * (bad / base)) / budget;
    return {
      label,
      formula: `${show(weight)} × (${show(bad)} bad / ${show(
        base,
      )} events) / ${show(budget)} = ${show(spent)}`,
      value: spent,
    };
  });
  const spent = budgetSpent(terms, window);
  if (spent === null || remaining === null) {
    return parts;
  }
  const sum = parts.map(({ value }) => show(value ?? 0)).join(' + ');
  return [
    ...parts,
    { label: 'spent', formula: `${sum} = ${show(spent)}`, value: spent },
    {
      label: 'remaining',
      formula: `1 − ${show(spent)} = ${show(remaining)}`,
      value: remaining,
    },
  ];
}

function coverageStep(
  { coverage }: MeasuredSubject['measurement'],
  value: number,
): Step {
  const observed = Math.min(
    ...coverage.tallies.map(({ observedSeconds }) => observedSeconds),
  );
  const slices = coverage.tallies[0]?.slices;
  const known = slices ? slices.measured + slices.empty : 0;
  const bySlices =
    slices &&
    known / (known + slices.unknown) < observed / coverage.elapsedSeconds;
  return {
    label: 'coverage',
    formula: bySlices
      ? `${show(known)} known slices / ${show(known + slices.unknown)} = ${show(
          value,
        )}`
      : `${showSeconds(observed)} observed / ${showSeconds(
          coverage.elapsedSeconds,
        )} = ${show(value)}`,
    value,
  };
}

/** Time that was taken out, and what missing data was taken for. */
function adjustmentSteps(
  terms: BudgetTerms,
  { measurement, placement }: MeasuredSubject,
): Step[] {
  const { excludedSeconds, window } = measurement;
  const observed = Math.min(
    ...window.tallies.map(({ observedSeconds }) => observedSeconds),
  );
  const gap = Math.max(0, window.elapsedSeconds - observed);
  return [
    ...(excludedSeconds > 0
      ? [
          {
            label: 'excluded',
            formula: `${showSeconds(
              excludedSeconds,
            )} were taken out, widened to whole ${
              terms.sliceSeconds ? 'slices' : 'buckets'
            } of ${showSeconds(placement.gridSeconds)}`,
            value: excludedSeconds,
          },
        ]
      : []),
    ...(terms.missingDataIsBad && gap > 0
      ? [
          {
            label: 'gaps',
            formula: `${showSeconds(gap)} that nobody observed count as bad`,
            value: gap,
          },
        ]
      : []),
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
  const { window } = measured.measurement;
  const counted = terms.missingDataIsBad
    ? countGapsAsBad(terms, window, window)
    : window;
  const remaining = figures.errorBudgetRemaining;
  const weighed = terms.composite && terms.method === 'Occurrences';
  return [
    ...adjustmentSteps(terms, measured),
    ...sliceSteps(terms, counted),
    ...sliStep(terms, counted, figures.sli),
    ...(weighed
      ? weighedBudget(terms, counted, names, remaining)
      : singleBudget(terms, counted, remaining)),
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

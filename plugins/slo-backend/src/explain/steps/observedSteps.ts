import {
  BudgetTerms,
  ExplanationStep,
  gapSeconds,
} from '@callboard/backstage-plugin-slo-common';
import { MeasuredSubject } from '../../evaluation/measure';
import { show, showSeconds } from '../numbers';

/** How much of the window was observed. */
export function coverageStep(
  { coverage }: MeasuredSubject['measurement'],
  value: number,
): ExplanationStep {
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
export function adjustmentSteps(
  terms: BudgetTerms,
  { measurement, placement }: MeasuredSubject,
): ExplanationStep[] {
  const { excludedSeconds, window } = measurement;
  const gap = Math.max(
    ...window.tallies.map(tally => gapSeconds(tally, window.elapsedSeconds)),
  );
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

import { SloDefinition } from '../model';
import { durationSeconds } from '../openslo/duration';
import { LintFinding } from '../schema';
import { lintAlerts } from './lintAlerts';
import { LintFacts } from './LintFacts';
import { lintObjectives } from './lintObjectives';
import { percent, span } from './words';

/**
 * What is allowed about an SLO but hardly meant, or cannot work. Only what is sure by what is known: facts that are
 * absent are not guessed.
 *
 * Codes: `alert-cannot-fire`, `slice-longer-than-lookback`, `one-bad-event-fires`, `alert-without-lookback`,
 * `alert-on-slow-burn`, `alert-on-survivable-burn`, `lookback-longer-than-window`, `lookback-longer-than-retention`,
 * `target-100`, `target-0`, `too-little-traffic`, `window-longer-than-source`, `window-longer-than-record`,
 * `missing-bucket`, `composite-targets-differ`, `composite-slices-differ`, `service-not-in-catalog`, `no-owner`,
 * `dependency-ceiling`. Never throws.
 * @public
 */
export function lintSlo(
  definition: SloDefinition,
  facts: LintFacts = {},
): LintFinding[] {
  const found = [
    ...lintPlace(definition, facts),
    ...lintWindow(definition, facts),
    ...lintObjectives(definition, facts),
    ...lintComposite(definition),
    ...lintCeiling(definition, facts),
    ...lintAlerts(definition, facts),
  ];
  return found.sort((a, b) => order(a) - order(b));
}

function order({ severity }: LintFinding): number {
  return severity === 'warning' ? 0 : 1;
}

function lintPlace(
  { entityRef, ownerRef }: SloDefinition,
  { inCatalog }: LintFacts,
): LintFinding[] {
  if (!inCatalog) {
    return [];
  }
  if (!entityRef) {
    return [
      {
        code: 'service-not-in-catalog',
        severity: 'warning',
        path: 'spec.service',
        message:
          'the service is not in the catalog: nobody finds the SLO on its page',
      },
    ];
  }
  return ownerRef
    ? []
    : [
        {
          code: 'no-owner',
          severity: 'warning',
          path: 'spec.service',
          message: `${entityRef} has no owner: nobody answers for the SLO`,
        },
      ];
}

function lintWindow(
  { window }: SloDefinition,
  { retentionSeconds }: LintFacts,
): LintFinding[] {
  const seconds = durationSeconds(window.duration) ?? 0;
  return retentionSeconds !== undefined && seconds > retentionSeconds
    ? [
        {
          code: 'window-longer-than-record',
          severity: 'warning',
          path: 'spec.timeWindow[0].duration',
          message: `the window of ${
            window.duration
          } is longer than counts are kept in full (${span(
            retentionSeconds,
          )}): what is older counts by whole days, without slices`,
        },
      ]
    : [];
}

/** With slices, components are judged together: they need the same grid and the same budget. */
function lintComposite({
  composite,
  budgetingMethod,
  objectives,
}: SloDefinition): LintFinding[] {
  if (!composite || budgetingMethod === 'Occurrences') {
    return [];
  }
  const differ = (values: unknown[]) => new Set(values).size > 1;
  const finding = (code: string, what: string): LintFinding => ({
    code,
    severity: 'warning',
    path: 'spec.objectives',
    message: `the components of a composite by ${budgetingMethod} need one ${what}, these have several`,
  });
  return [
    ...(differ(objectives.map(({ target }) => target))
      ? [finding('composite-targets-differ', 'target')]
      : []),
    ...(differ(
      objectives.map(({ timeSliceWindow = '' }) =>
        durationSeconds(timeSliceWindow),
      ),
    )
      ? [finding('composite-slices-differ', 'length of a slice')]
      : []),
  ];
}

/** A service cannot promise more than what it stands on, if that fails independently and without a fallback. */
function lintCeiling(
  { objectives }: SloDefinition,
  { dependencies = [] }: LintFacts,
): LintFinding[] {
  const product = dependencies.reduce((all, { target }) => all * target, 1);
  const names = dependencies
    .map(({ entityRef, target }) => `${entityRef} ${percent(target)}`)
    .join(', ');
  return objectives.flatMap(({ target, name }, index) =>
    dependencies.length > 0 && target > product + 1e-12
      ? [
          {
            code: 'dependency-ceiling',
            severity: 'warning',
            path: `spec.objectives[${index}].target`,
            message: `the target of ${percent(target)} is higher than ${percent(
              product,
            )}, the product of what it depends on (${names}): without a fallback it cannot be kept`,
            objective: name,
          },
        ]
      : [],
  );
}

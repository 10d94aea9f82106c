import { errorBudget } from '../engine/budget';
import { alertPairsFor } from '../engine/burning';
import { LOOKBACK_SECONDS } from '../engine/lookbacks';
import { BudgetingMethod, SloDefinition, ThresholdOperator } from '../model';
import { durationSeconds } from '../openslo/duration';
import { LintFinding } from '../schema';
import { LintFacts, SeenTraffic } from './LintFacts';
import { figure, percent, span, things } from './words';

/** An alert as lint sees it: a default pair or a policy. */
interface Alert {
  /** In words. */
  title: string;
  /** Where it is written; undefined for a default pair, which is not. */
  path?: string;
  op: ThresholdOperator;
  factor: number;
  /** Seconds, longest first. */
  lookbacks: number[];
}

/** Alerts that cannot fire, that fire for the wrong reason, or for a single event. */
export function lintAlerts(
  definition: SloDefinition,
  facts: LintFacts,
): LintFinding[] {
  const windowSeconds = durationSeconds(definition.window.duration) ?? 0;
  return [
    ...pairs(windowSeconds).flatMap(alert =>
      lintLimits(definition, alert, facts),
    ),
    ...policies(definition).flatMap(alert => [
      ...lintPolicy(definition, alert, facts),
      ...lintLimits(definition, alert, facts),
    ]),
  ];
}

function pairs(windowSeconds: number): Alert[] {
  return alertPairsFor(windowSeconds).map(
    ({ severity, long, short, factor }) => ({
      title: `the default pair ${long}/${short} (${severity})`,
      op: 'gt',
      factor,
      lookbacks: [LOOKBACK_SECONDS[long], LOOKBACK_SECONDS[short]],
    }),
  );
}

function policies({ alertPolicies = [] }: SloDefinition): Alert[] {
  return alertPolicies.map(({ name, condition }) => ({
    title: `the alert policy ${name}`,
    path: 'spec.alertPolicies',
    op: condition.op,
    factor: condition.threshold,
    lookbacks: [durationSeconds(condition.lookbackWindow) ?? 0],
  }));
}

/** What is wrong with a policy whatever the objective. */
function lintPolicy(
  { window }: SloDefinition,
  { title, path = '', op, factor, lookbacks: [lookback = 0] }: Alert,
  { retentionSeconds }: LintFacts,
): LintFinding[] {
  const found: LintFinding[] = [];
  const warn = (code: string, message: string) =>
    found.push({ code, severity: 'warning', path, message });
  if (lookback === 0) {
    warn('alert-without-lookback', `${title} looks back on no time at all`);
    return found;
  }
  if (op === 'lt' || op === 'lte') {
    warn(
      'alert-on-slow-burn',
      `${title} fires while the budget burns slowly (${op} ${factor}): gt or gte was probably meant`,
    );
  } else if (factor < 1) {
    warn(
      'alert-on-survivable-burn',
      `${title} fires at a burn rate of ${factor}, at which the budget outlasts the window`,
    );
  }
  const windowSeconds = durationSeconds(window.duration) ?? 0;
  if (windowSeconds > 0 && lookback > windowSeconds) {
    warn(
      'lookback-longer-than-window',
      `${title} looks back ${span(lookback)}, longer than the window of ${
        window.duration
      }`,
    );
  }
  if (retentionSeconds !== undefined && lookback > retentionSeconds) {
    warn(
      'lookback-longer-than-retention',
      `${title} looks back ${span(lookback)}, but counts are kept for ${span(
        retentionSeconds,
      )}`,
    );
  }
  return found;
}

/** What is wrong with an alert by the arithmetic of each objective. */
function lintLimits(
  definition: SloDefinition,
  alert: Alert,
  facts: LintFacts,
): LintFinding[] {
  const { objectives, composite, budgetingMethod: method } = definition;
  if (composite && method === 'Occurrences') {
    return lintCompositeBurn(definition, alert);
  }
  // Jointly judged slices have one budget and one slice, which all components share.
  const judgedApart = composite ? objectives.slice(0, 1) : objectives;
  return judgedApart.flatMap((objective, index) => {
    const budget = errorBudget(objective.target);
    const at = `spec.objectives[${index}]`;
    const finding = (
      code: string,
      severity: LintFinding['severity'],
      message: string,
    ): LintFinding[] => [
      {
        code,
        severity,
        path: alert.path ?? `${at}.target`,
        message,
        ...(!composite && { objective: objective.name }),
      },
    ];
    // A default pair that does not apply is a fact, a policy that does not is a mistake.
    const severity = alert.path ? 'warning' : 'info';
    if (cannotBePassed(alert, alert.factor * budget, 1)) {
      return finding(
        'alert-cannot-fire',
        severity,
        `${alert.title} cannot fire: it asks for more than ${figure(
          alert.factor,
        )} × ${percent(budget)} bad, which is all there is`,
      );
    }
    const slice =
      method === 'Occurrences'
        ? 0
        : durationSeconds(objective.timeSliceWindow ?? '') ?? 0;
    const short = Math.min(...alert.lookbacks);
    if (short > 0 && slice > short) {
      return finding(
        'slice-longer-than-lookback',
        severity,
        `${alert.title} looks back ${span(short)}, in which no slice of ${span(
          slice,
        )} fits: it cannot fire`,
      );
    }
    const [long = 0] = alert.lookbacks;
    const judged = judgedIn(
      long,
      method,
      slice,
      facts.objectives?.[index]?.traffic,
    );
    const unit = slice > 0 ? 'slice' : 'event';
    const asksForMuch = alert.op === 'gt' || alert.op === 'gte';
    return asksForMuch &&
      judged !== undefined &&
      judged > 0 &&
      alert.factor > 0 &&
      1 / judged > alert.factor * budget
      ? finding(
          'one-bad-event-fires',
          'warning',
          `${alert.title} fires for a single bad ${unit}: in ${span(
            long,
          )} it sees about ${things(judged, unit)}`,
        )
      : [];
  });
}

/** Whether a series that is at most `most` can never pass a threshold. */
function cannotBePassed(
  { op }: Alert,
  threshold: number,
  most: number,
): boolean {
  return (
    (op === 'gt' && threshold >= most) || (op === 'gte' && threshold > most)
  );
}

function lintCompositeBurn(
  { objectives }: SloDefinition,
  alert: Alert,
): LintFinding[] {
  const most = objectives.reduce(
    (sum, { compositeWeight, target }) =>
      sum + compositeWeight / errorBudget(target),
    0,
  );
  return cannotBePassed(alert, alert.factor, most)
    ? [
        {
          code: 'alert-cannot-fire',
          severity: alert.path ? 'warning' : 'info',
          path: alert.path ?? 'spec.objectives',
          message: `${
            alert.title
          } cannot fire: with everything bad, the composite burns at ${figure(
            most,
          )}, and it asks for more than ${figure(alert.factor)}`,
        },
      ]
    : [];
}

/** How many events or slices a look-back holds; unknown for slices that are more or less bad. */
function judgedIn(
  seconds: number,
  method: BudgetingMethod,
  slice: number,
  traffic: SeenTraffic | undefined,
): number | undefined {
  switch (method) {
    case 'Occurrences':
      return eventsIn(seconds, traffic);
    case 'Timeslices':
      return slice > 0 ? Math.floor(seconds / slice) : undefined;
    default:
      return undefined;
  }
}

function eventsIn(
  seconds: number,
  traffic: SeenTraffic | undefined,
): number | undefined {
  return traffic && traffic.observedSeconds > 0
    ? (traffic.total / traffic.observedSeconds) * seconds
    : undefined;
}

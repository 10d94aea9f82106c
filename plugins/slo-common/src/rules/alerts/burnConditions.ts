import { alertPairsFor } from '../../engine/burning';
import { LOOKBACK_SECONDS } from '../../engine/lookbacks';
import {
  AlertPolicyDefinition,
  SloDefinition,
  ThresholdOperator,
} from '../../model';
import { durationSeconds } from '../../openslo/duration';
import { camelCase } from '../names';
import { formatSeconds } from '../promql/text';

/** When an alert is to fire: every look-back burns at the factor. */
export interface BurnCondition {
  /** The end of the alert's name. */
  name: string;
  severity: string;
  op: ThresholdOperator;
  /** A burn rate. */
  factor: number;
  /** Seconds, longest first; all must hold. */
  lookbacks: [number, ...number[]];
  /** Seconds. */
  forSeconds: number;
  /** Absent for the default pairs. */
  policy?: AlertPolicyDefinition;
  /** What has been spent when it fires, in words. */
  why: string;
}

/** The default pairs that say something about the SLO's window, and its alert policies. */
export function burnConditions(definition: SloDefinition): BurnCondition[] {
  return [...ofPairs(definition), ...ofPolicies(definition)];
}

function ofPairs({ window, neverPages }: SloDefinition): BurnCondition[] {
  const windowSeconds = durationSeconds(window.duration) ?? 0;
  return alertPairsFor(windowSeconds).map(pair => ({
    name: `Burn${pair.long}`,
    severity: neverPages ? 'ticket' : pair.severity,
    op: 'gt',
    factor: pair.factor,
    lookbacks: [LOOKBACK_SECONDS[pair.long], LOOKBACK_SECONDS[pair.short]],
    forSeconds: 0,
    why: `At that rate ${Math.round(
      pair.budgetShare * 100,
    )} % of the budget of ${window.duration} go in ${pair.long}.`,
  }));
}

function ofPolicies({ alertPolicies = [] }: SloDefinition): BurnCondition[] {
  return alertPolicies.flatMap(policy => {
    const { condition } = policy;
    const lookback = durationSeconds(condition.lookbackWindow) ?? 0;
    if (lookback === 0) {
      return [];
    }
    const { op, threshold, severity, alertAfter } = condition;
    return [
      {
        name: camelCase(policy.name),
        severity,
        op,
        factor: threshold,
        lookbacks: [lookback],
        forSeconds: durationSeconds(alertAfter ?? '0m') ?? 0,
        policy,
        why:
          condition.description ??
          policy.description ??
          `Alert policy ${policy.name}, over ${formatSeconds(lookback)}.`,
      },
    ];
  });
}

/** A policy that only asks for missing data says nothing about burning; one that asks for nothing does. */
export function alertsOnBurn({ policy }: BurnCondition): boolean {
  return !policy || policy.alertWhenBreaching || !policy.alertWhenNoData;
}

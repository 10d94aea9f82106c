import {
  AppliedPolicy,
  Gate,
  GateDecision,
  GateReason,
  SloStatus,
} from '../schema';
import { PolicyChoice } from './choose';
import { ErrorBudgetPolicy } from './document';
import { reasonsOf } from './gateReasons';
import { activeStep, budgetSpentPercent } from './spent';

/** What a gate is asked about. @public */
export interface GateQuestion {
  entityRef: string;
  /** Every SLO of the entity that may be seen, as they are at this moment. */
  statuses: SloStatus[];
  /** How many more there are. */
  hidden: number;
  choice: PolicyChoice;
  /** Whether evaluation is alive; where it is not, no verdict is as fresh as it looks. */
  evaluationAlive: boolean;
}

const WORST_FIRST: readonly GateDecision[] = ['deny', 'unknown', 'allow'];
const rank = (decision: GateDecision) => WORST_FIRST.indexOf(decision);

/** What holds for the entity as a whole, or for want of an SLO. */
function generalReasons(
  { statuses, hidden, evaluationAlive }: GateQuestion,
  { onUnknown }: ErrorBudgetPolicy,
): GateReason[] {
  if (statuses.length + hidden === 0) {
    return [
      {
        decision: 'unknown',
        code: 'no-slo',
        message: 'There is no SLO: nothing is known about its error budget',
      },
    ];
  }
  const reasons: GateReason[] = [];
  if (hidden > 0) {
    reasons.push({
      decision: onUnknown,
      code: 'slo-hidden',
      message: `${hidden} more SLOs that you may not see`,
    });
  }
  if (!evaluationAlive) {
    reasons.push({
      decision: onUnknown,
      code: 'evaluation-stopped',
      message: 'Evaluation has stopped: no verdict is up to date',
    });
  }
  if (hidden === 0 && statuses.every(({ state }) => state === 'not-started')) {
    reasons.push({
      decision: onUnknown,
      code: 'nothing-started',
      message: 'No SLO has begun yet',
    });
  }
  return reasons;
}

function decideBy(
  question: GateQuestion,
  policy: ErrorBudgetPolicy,
): { decision: GateDecision; reasons: GateReason[] } {
  const bySpent = [...question.statuses].sort(
    (a, b) => (budgetSpentPercent(b) ?? -1) - (budgetSpentPercent(a) ?? -1),
  );
  const reasons = [
    ...generalReasons(question, policy),
    ...bySpent.flatMap(status => reasonsOf(status, policy)),
  ].sort((a, b) => rank(a.decision) - rank(b.decision));
  return { decision: reasons[0]?.decision ?? 'unknown', reasons };
}

/** The policy of the choice that decides, with what it decides: the stricter of several. */
function decideByStrictest(question: GateQuestion) {
  const [first, ...others] = question.choice.policies.map(policy => ({
    policy,
    ...decideBy(question, policy),
  }));
  if (!first) {
    throw new Error('A choice has at least one policy');
  }
  return others.reduce(
    (strictest, other) =>
      rank(other.decision) < rank(strictest.decision) ? other : strictest,
    first,
  );
}

function toApplied(
  { entityRef, statuses, choice }: GateQuestion,
  policy: ErrorBudgetPolicy,
): AppliedPolicy {
  const [worst] = statuses
    .map(status => ({ ref: status.ref, spent: budgetSpentPercent(status) }))
    .sort((a, b) => (b.spent ?? -1) - (a.spent ?? -1));
  const spentPercent = worst?.spent ?? null;
  const step = activeStep(policy.steps, spentPercent);
  const { ref, title, ownerRef, steps, onPageBurn, onUnknown } = policy;
  return {
    entityRef,
    ...(ref !== undefined && { ref }),
    title,
    ...(ownerRef !== undefined && { ownerRef }),
    why: choice.why,
    steps,
    onPageBurn,
    onUnknown,
    spentPercent,
    ...(worst && spentPercent !== null && { worstSlo: worst.ref }),
    ...(step !== undefined && { activeStep: step }),
    ...(choice.problems.length > 0 && { problems: choice.problems }),
  };
}

/**
 * Whether an entity may be deployed: the worst of what its SLOs say. SLOs that differ in region only speak for
 * themselves, so that the worst region decides. Without any SLO it is `unknown`, whatever the policy.
 * @public
 */
export function decideGate(question: GateQuestion): Gate {
  const { entityRef, statuses } = question;
  const { policy, decision, reasons } = decideByStrictest(question);
  const ages = statuses.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    entityRef,
    decision,
    reasons,
    policy: toApplied(question, policy),
    asOf: ages[0] ?? null,
  };
}

/**
 * The policy that holds for an entity, and how far it has come.
 * @public
 */
export function applyPolicy(question: GateQuestion): AppliedPolicy {
  return toApplied(question, decideByStrictest(question).policy);
}

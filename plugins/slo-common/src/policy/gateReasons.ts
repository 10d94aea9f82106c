import { GateReason, SloStatus } from '../schema';
import { ErrorBudgetPolicy } from './document';
import { activeStep, budgetSpentPercent, gateAt } from './spent';

/** Shares are cut, not rounded: 99.97 % spent is not "100 %". */
const percent = (value: number) => `${Math.floor(value * 10) / 10} %`;

const isPaging = (status: SloStatus) =>
  [status.burning, ...status.objectives.map(({ burning }) => burning)].some(
    burning => burning?.severity === 'page',
  );

/**
 * What one SLO says about a deployment under a policy. What is not known to be good is never `allow` by itself: it
 * counts by `onUnknown`. What is known to be bad counts even where newer data is missing.
 */
export function reasonsOf(
  status: SloStatus,
  policy: ErrorBudgetPolicy,
): GateReason[] {
  const { ref, title, region, state, data } = status;
  const where = region === undefined ? title : `${title} in ${region}`;
  const say = (
    decision: GateReason['decision'],
    code: string,
    text: string,
  ): GateReason => ({
    decision,
    code,
    message: `${where}: ${text}`,
    slo: ref,
    ...(region !== undefined && { region }),
  });
  const unknown = (code: string, fallback: string) =>
    say(policy.onUnknown, code, status.reason ?? fallback);

  if (state === 'not-started') {
    return [say('allow', 'not-started', 'its first window is yet to begin')];
  }
  const reasons: GateReason[] = [];
  if (isPaging(status)) {
    const { burning } = status;
    reasons.push(
      say(
        policy.onPageBurn,
        'page-burn',
        burning
          ? `burns its budget more than ${burning.factor} times too fast (${burning.long} and ${burning.short})`
          : 'an objective burns its budget fast enough to page somebody',
      ),
    );
  }
  const spent = budgetSpentPercent(status);
  if (spent !== null) {
    const decision = gateAt(policy.steps, spent);
    const step = policy.steps[activeStep(policy.steps, spent) ?? -1];
    const estimate = status.estimate
      ? ' (an estimate until the window ends)'
      : '';
    reasons.push(
      say(
        decision,
        step ? 'budget-spent' : 'budget-left',
        `${percent(spent)} of the error budget is spent${estimate}${
          step ? `. ${step.text}` : ''
        }`,
      ),
    );
  }
  if (data !== 'ok') {
    reasons.push(unknown(`data-${data}`, `its data is ${data}`));
  } else if (state === 'no-traffic') {
    reasons.push(unknown('no-traffic', 'nothing happened in its window'));
  } else if (spent === null) {
    reasons.push(unknown('state-unknown', 'its budget is not known'));
  }
  return reasons;
}

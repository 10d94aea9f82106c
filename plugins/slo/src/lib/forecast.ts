import {
  durationSeconds,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';

/**
 * Seconds until the budget is spent if the burn rate of the firing pair's long look-back goes on; undefined where the
 * SLO is not burning, nothing is left, or something is not known.
 *
 * A burn rate of 1 spends the whole budget in one window: time = remaining × window ÷ burn rate.
 */
export function secondsToExhaustion(
  status: Pick<
    SloStatus,
    'state' | 'window' | 'errorBudgetRemaining' | 'burning' | 'burnRates'
  >,
): number | undefined {
  const { errorBudgetRemaining: left, burning } = status;
  const rate = burning && status.burnRates[burning.long];
  const window = durationSeconds(status.window.duration);
  if (status.state !== 'burning' || !rate || !window || !left || left <= 0) {
    return undefined;
  }
  return (left * window) / rate;
}

import { Burning, BurnRates } from '../schema';
import { Lookback, LOOKBACK_SECONDS } from './lookbacks';

/** Two look-backs that must both be above a factor: the long one means it matters, the short one that it goes on. @public */
export interface AlertPair {
  severity: 'page' | 'ticket';
  long: Lookback;
  /** A twelfth of `long`. */
  short: Lookback;
  /** Share of the budget (ratio 0..1) that is gone when the long look-back has been above the factor throughout. */
  budgetShare: number;
}

/**
 * The default pairs, most urgent first: 2 % in 1 h and 5 % in 6 h page, 10 % in 1 d and in 3 d open a ticket.
 *
 * Source: The Site Reliability Workbook, chapter 5, "Multiwindow, Multi-Burn-Rate Alerts".
 * @public
 */
export const DEFAULT_ALERT_PAIRS: readonly AlertPair[] = [
  { severity: 'page', long: '1h', short: '5m', budgetShare: 0.02 },
  { severity: 'page', long: '6h', short: '30m', budgetShare: 0.05 },
  { severity: 'ticket', long: '1d', short: '2h', budgetShare: 0.1 },
  { severity: 'ticket', long: '3d', short: '6h', budgetShare: 0.1 },
];

/**
 * The burn rate above which a pair fires: budget share × window / long look-back (14.4, 6, 3, 1 for 30 d).
 *
 * @param windowSeconds - the SLO's window
 * @public
 */
export function alertFactor(pair: AlertPair, windowSeconds: number): number {
  const factor =
    (pair.budgetShare * windowSeconds) / LOOKBACK_SECONDS[pair.long];
  return Number(factor.toPrecision(12));
}

/**
 * The most urgent pair of which both look-backs are above the factor, if any.
 *
 * A pair whose long look-back is longer than the window is left out: it would judge what the budget no longer covers.
 * @public
 */
export function findBurning(
  burnRates: BurnRates,
  windowSeconds: number,
): Burning | undefined {
  for (const pair of DEFAULT_ALERT_PAIRS) {
    const { severity, long, short } = pair;
    const factor = alertFactor(pair, windowSeconds);
    const above = [burnRates[long], burnRates[short]].every(
      rate => typeof rate === 'number' && rate > factor,
    );
    if (above && LOOKBACK_SECONDS[long] <= windowSeconds) {
      return { severity, long, short, factor };
    }
  }
  return undefined;
}

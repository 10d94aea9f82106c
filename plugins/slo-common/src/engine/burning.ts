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

const LEAST_FACTOR = 0.9;

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

/** An alert pair at the size of one SLO's window. @public */
export interface SizedAlertPair extends AlertPair {
  /** The burn rate above which it fires. */
  factor: number;
}

/**
 * The pairs that say something about a window, most urgent first.
 *
 * A burn rate below 1 is one that the window survives, so that a short window has fewer pairs: at 7 days the tickets
 * are left out (factors 0.7 and 0.23), below about 2 days all are. The published table for 28 days has 0.933, hence
 * the little room below 1.
 *
 * @param windowSeconds - the SLO's window
 * @public
 */
export function alertPairsFor(windowSeconds: number): SizedAlertPair[] {
  return DEFAULT_ALERT_PAIRS.map(pair => ({
    ...pair,
    factor: alertFactor(pair, windowSeconds),
  })).filter(({ factor }) => factor >= LEAST_FACTOR);
}

/** The most urgent pair of which both look-backs are above the factor, if any. @public */
export function findBurning(
  burnRates: BurnRates,
  windowSeconds: number,
): Burning | undefined {
  const burning = alertPairsFor(windowSeconds).find(({ long, short, factor }) =>
    [burnRates[long], burnRates[short]].every(
      rate => typeof rate === 'number' && rate > factor,
    ),
  );
  if (!burning) {
    return undefined;
  }
  const { severity, long, short, factor } = burning;
  return { severity, long, short, factor };
}

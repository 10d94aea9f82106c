import { durationSeconds } from '../../openslo';
import { LOOKBACKS } from '../lookbacks';
import { Measurement } from '../judge';
import { WindowTally } from '../spending';
import { RangeTally, SliceTally, Tally } from '../tally';
import { BudgetTerms } from '../terms';

/** Terms of one objective over a rolling window, Occurrences unless said otherwise. */
export function termsOf(
  target: number,
  options: Partial<BudgetTerms> & { duration?: string } = {},
): BudgetTerms {
  const { duration = '30d', ...rest } = options;
  return {
    method: 'Occurrences',
    window: { duration, isRolling: true },
    windowSeconds: durationSeconds(duration) ?? 0,
    parts: [{ target, weight: 1, sliceTarget: 0.9 }],
    composite: false,
    missingDataIsBad: false,
    ...rest,
  };
}

/** A window that was watched throughout. */
export function windowOf(
  tallies: Tally[],
  rest: Partial<WindowTally> = {},
): WindowTally {
  const elapsedSeconds = tallies[0]?.observedSeconds ?? 0;
  return { tallies, elapsedSeconds, remainingSeconds: 0, ...rest };
}

/** So many bad events of so many. */
export function eventsOf(bad: number, total: number, seconds = 86_400): Tally {
  return { good: total - bad, total, observedSeconds: seconds };
}

/** Slices without events of interest. */
export function slicesOf(
  slices: Partial<SliceTally>,
  observedSeconds = 86_400,
): Tally {
  return {
    good: 0,
    total: 0,
    observedSeconds,
    slices: {
      measured: 0,
      bad: 0,
      empty: 0,
      unknown: 0,
      shortfall: 0,
      ...slices,
    },
  };
}

/** A measurement whose look-backs all say the same. */
export function measurementOf(
  window: WindowTally,
  lookback: RangeTally | null = null,
): Measurement {
  return {
    window,
    coverage: window,
    lookbacks: Object.fromEntries(
      LOOKBACKS.map(name => [name, lookback]),
    ) as Measurement['lookbacks'],
    excludedSeconds: 0,
  };
}

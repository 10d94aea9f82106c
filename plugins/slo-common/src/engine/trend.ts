import { budgetRemaining, MeasuredRange } from './budget';
import { countGapsAsBad } from './gaps';
import { TimeRange } from './ranges';
import { round } from './rounding';
import { amountOf, weighAmounts, windowBases, WindowTally } from './spending';
import { RangeTally } from './tally';
import { BudgetTerms } from './terms';

const DAY_SECONDS = 86_400;

/**
 * Cuts a range into at most `parts` consecutive ranges on bucket borders, as equal as the borders allow. Parts of a day
 * or more are cut at midnight UTC, where the record knows its sums without looking into a day.
 *
 * @param range - on bucket borders
 * @public
 */
export function splitRange(
  range: TimeRange,
  parts: number,
  bucketSeconds: number,
): TimeRange[] {
  const buckets = Math.round((range.end - range.start) / bucketSeconds);
  const count = Math.min(parts, buckets);
  const atMidnight =
    DAY_SECONDS % bucketSeconds === 0 &&
    buckets * bucketSeconds >= count * DAY_SECONDS;
  const grid = atMidnight ? DAY_SECONDS : bucketSeconds;
  const snap = (instant: number) => Math.round(instant / grid) * grid;
  const border = (index: number) => {
    const inner = index > 0 && index < count;
    const exact = range.start + (index * buckets * bucketSeconds) / count;
    return inner ? snap(exact) : exact;
  };
  return Array.from({ length: count }, (_, index) => ({
    start: border(index),
    end: border(index + 1),
  }));
}

/**
 * The burn-down of a rolling window of events: the budget left after each of its parts, of a budget that is meant for
 * all of its events. The last value is the budget remaining of the window.
 *
 * @param parts - what was counted in consecutive parts of the window, oldest first
 * @returns null for a part in which nothing was observed
 * @public
 */
export function burnDown(
  parts: MeasuredRange[],
  target: number,
): (number | null)[] {
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const observedSeconds = parts.reduce(
    (sum, part) => sum + part.observedSeconds,
    0,
  );
  let bad = 0;
  return parts.map(part => {
    bad += part.total - part.good;
    return part.observedSeconds > 0
      ? budgetRemaining({ good: total - bad, total, observedSeconds }, target)
      : null;
  });
}

/**
 * The burn-down of any window, by its own method: what is left after each of its parts of the budget of the whole
 * window. The last value is the budget remaining of the window.
 *
 * @param parts - what was counted in consecutive parts of the window, oldest first
 * @returns null for a part in which nothing was observed
 * @public
 */
export function burnDownOf(
  terms: BudgetTerms,
  parts: RangeTally[],
  window: WindowTally,
): (number | null)[] {
  const counted = (range: RangeTally) =>
    terms.missingDataIsBad ? countGapsAsBad(terms, range, window) : range;
  const bases = windowBases(terms, { ...window, ...counted(window) });
  const bad = bases.map(() => 0);
  return parts.map(counted).map(({ tallies }) => {
    tallies.forEach((tally, index) => {
      bad[index] = (bad[index] ?? 0) + amountOf(terms.method, tally).bad;
    });
    const spent = weighAmounts(
      terms,
      bases.map((base, index) => ({ bad: bad[index] ?? 0, base })),
    );
    return spent !== null &&
      tallies.every(({ observedSeconds }) => observedSeconds > 0)
      ? round(1 - spent)
      : null;
  });
}

import { Burning, BurnRates } from '../schema';
import { parseDuration } from '../openslo';
import { errorBudget } from './budget';
import { gapSeconds } from './gaps';
import { RangeTally } from './tally';
import { BudgetTerms } from './terms';

const UNITS: [string, number][] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
];

const CALENDAR_UNITS = {
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
};

/** `5400` → `1.5 h`. */
export function humanSeconds(seconds: number): string {
  const [unit, length] = UNITS.find(([, size]) => seconds >= size) ?? ['s', 1];
  return `${Number((seconds / length).toFixed(1))} ${unit}`;
}

/** `0.00028` → `0.028 %`: two significant digits where small, so that a small share never reads as none. */
export function humanShare(ratio: number): string {
  const percent = ratio * 100;
  const digits = percent !== 0 && Math.abs(percent) < 1 ? 2 : 4;
  return `${Number(percent.toPrecision(digits))} %`;
}

/** Rounded down, so that 94.999 % never reads as the 95 % it does not reach. */
function shareBelow(ratio: number): string {
  const percent = ratio * 100;
  return percent < 1
    ? humanShare(ratio)
    : `${Math.floor(percent * 100) / 100} %`;
}

/** Why nothing can be said of a window of which no time counts. */
export function elapsedReason(excludedSeconds: number): string {
  return excludedSeconds > 0
    ? 'all of the window so far is excluded'
    : 'the window has just begun, nothing of it is measured yet';
}

export function coverageReason(
  { tallies, elapsedSeconds }: RangeTally,
  coverage: number,
  { window, windowSeconds, composite }: BudgetTerms,
): string {
  const observed = Math.min(
    ...tallies.map(({ observedSeconds }) => observedSeconds),
  );
  const length = window.isRolling ? windowSeconds : elapsedSeconds;
  const whole = `${humanSeconds(observed)} of ${humanSeconds(length)}`;
  const part = composite ? ' of a component' : '';
  // Slices of a composite may be unknown although each component was watched for longer.
  const known =
    coverage < observed / elapsedSeconds ? ', joint slices known' : '';
  return `measured ${whole}${part} (${shareBelow(
    coverage,
  )}${known}), 95 % is needed`;
}

/** A window by its name: `28 d`, `this calendar month (1M)`. */
function periodOf({
  window,
  windowSeconds,
}: Pick<BudgetTerms, 'window' | 'windowSeconds'>): string {
  if (window.isRolling) {
    return humanSeconds(windowSeconds);
  }
  const { unit, value } = parseDuration(window.duration) ?? {};
  const name = value === 1 && unit ? CALENDAR_UNITS[unit] : 'window';
  return `this calendar ${name} (${window.duration})`;
}

/** A rolling window is named by its length, although its newest bucket may still be filling. */
export function noTrafficReason(terms: BudgetTerms): string {
  const soFar = terms.window.isRolling ? '' : ' so far';
  return `no event in ${periodOf(terms)}${soFar}`;
}

/** Time that counts as bad because nobody watched it. */
export function gapsReason({
  tallies,
  elapsedSeconds,
}: RangeTally): string | undefined {
  const gap = Math.max(
    ...tallies.map(tally => gapSeconds(tally, elapsedSeconds)),
  );
  return gap > 0 ? `${humanSeconds(gap)} without data count as bad` : undefined;
}

/** What of a window was bad, in words. */
function badText(terms: BudgetTerms, share: string, estimate: boolean): string {
  const period = periodOf(terms);
  const within = terms.window.isRolling ? `in ${period}` : `of ${period}`;
  switch (terms.method) {
    case 'Occurrences':
      return estimate
        ? `${share} of the events expected in ${period} were bad`
        : `${share} of the events ${within} were bad`;
    case 'Timeslices':
      return `${share} of the slices ${within} were bad`;
    default:
      return `on average ${share} of a slice was bad over ${period}`;
  }
}

/**
 * @param spent - share of the budget, 1 or more
 * @param estimate - counts on events that are still to come
 */
export function exhaustedReason(
  terms: BudgetTerms,
  spent: number,
  { covered, estimate }: { covered: boolean; estimate: boolean },
): string {
  const { composite, method, parts } = terms;
  const budget = errorBudget(parts[0]?.target ?? 0);
  const text =
    composite && method === 'Occurrences'
      ? `the components together spent ${humanShare(
          spent,
        )} of the budget of ${periodOf(terms)}`
      : `${badText(terms, humanShare(spent * budget), estimate)}, ${humanShare(
          budget,
        )} may be`;
  return covered ? text : `${text}; too much even if every gap was good`;
}

export function burningReason(burning: Burning, burnRates: BurnRates): string {
  const rate = (name: string) => {
    const value = burnRates[name];
    return `${Number((value ?? 0).toPrecision(3))}× in ${name}`;
  };
  return `budget is spent ${rate(burning.long)} and ${rate(
    burning.short,
  )}, both above ${Number(burning.factor.toPrecision(3))}× (${
    burning.severity
  })`;
}

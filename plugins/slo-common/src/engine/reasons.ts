import { Burning, BurnRates } from '../schema';
import { errorBudget } from './budget';
import { RangeTally } from './tally';
import { BudgetTerms } from './terms';

const UNITS: [string, number][] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
];

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

export function noTrafficReason(seconds: number): string {
  return `no event in ${humanSeconds(seconds)}`;
}

/** Time that counts as bad because nobody watched it. */
export function gapsReason({ tallies, elapsedSeconds }: RangeTally): string {
  const observed = Math.min(
    ...tallies.map(({ observedSeconds }) => observedSeconds),
  );
  return `${humanSeconds(
    Math.max(0, elapsedSeconds - observed),
  )} without data count as bad`;
}

const COUNTED = {
  Occurrences: 'of the events',
  Timeslices: 'of the slices',
  RatioTimeslices: 'of the mean slice',
};

/** @param spent - share of the budget, 1 or more */
export function exhaustedReason(
  { composite, method, parts, windowSeconds, window }: BudgetTerms,
  spent: number,
  covered: boolean,
): string {
  const budget = errorBudget(parts[0]?.target ?? 0);
  const period = window.isRolling
    ? `in ${humanSeconds(windowSeconds)}`
    : `in the window of ${window.duration}`;
  const text =
    composite && method === 'Occurrences'
      ? `the components together spent ${humanShare(
          spent,
        )} of the budget ${period}`
      : `${humanShare(spent * budget)} ${
          COUNTED[method]
        } ${period} were bad, ${humanShare(budget)} may be`;
  return covered ? text : `${text}; too many even if every gap was good`;
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

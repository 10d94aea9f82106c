import { errorBudget } from '../engine/budget';
import { percent } from '../lint/words';

const MINUTES_PER_DAY = 1_440;
/** What people mean by a month when they say how long a service may fail. */
const MONTH_DAYS = 30;

/**
 * For how long everything may fail under a promise.
 *
 * @param target - ratio 0..1
 * @param days - in so many days
 * @returns minutes, with fractions: 43.2 for 0.999 in 30 days
 * @public
 */
export function allowedBadMinutes(target: number, days = MONTH_DAYS): number {
  const minutes = errorBudget(target) * days * MINUTES_PER_DAY;
  return Number(minutes.toPrecision(12));
}

const many = (count: number, unit: string) =>
  `${count} ${unit}${count === 1 ? '' : 's'}`;

/** A length of time in two units at most, rounded: `43 minutes`, `3 hours 36 minutes`. */
function roughly(minutes: number): string {
  if (minutes < 1) {
    return many(Math.round(minutes * 60), 'second');
  }
  const whole = Math.round(minutes);
  if (whole < 120) {
    return many(whole, 'minute');
  }
  const [size, unit, part, partUnit] =
    whole < 2 * MINUTES_PER_DAY
      ? ([60, 'hour', 1, 'minute'] as const)
      : ([MINUTES_PER_DAY, 'day', 60, 'hour'] as const);
  const rest = Math.round((whole % size) / part);
  const count = Math.floor(whole / size);
  return rest * part === size
    ? many(count + 1, unit)
    : [many(count, unit), ...(rest > 0 ? [many(rest, partUnit)] : [])].join(
        ' ',
      );
}

/**
 * A promise as what it allows, for people: `0.1 % of requests may fail, as in 43 minutes a month of complete failure`.
 *
 * @param target - ratio 0..1
 * @param events - what is counted, in the plural
 * @public
 */
export function allowanceInWords(target: number, events = 'requests'): string {
  return `${percent(
    errorBudget(target),
  )} of ${events} may fail, as in ${roughly(
    allowedBadMinutes(target),
  )} a month of complete failure`;
}

import { InputError } from '@backstage/errors';
import { DAY } from '../calculus/zone';
import { IcsOccurrence } from '../ics';

const dateOf = (wall: number) => new Date(wall).toISOString().slice(0, 10);

function checkDate(text: string): string {
  const wall = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? Date.parse(`${text}T00:00Z`)
    : NaN;
  // `Date` lets the 30th of February pass as the 2nd of March.
  if (Number.isNaN(wall) || dateOf(wall) !== text) {
    throw new InputError(`${JSON.stringify(text)} is no date, YYYY-MM-DD`);
  }
  return text;
}

/**
 * The local dates of holidays: the days of a calendar's all-day events, or dates as they are written.
 *
 * @throws InputError that names a date which is none
 * @public
 */
export function readHolidays(
  from: readonly IcsOccurrence[] | readonly string[],
): ReadonlySet<string> {
  const dates = from.flatMap((one: IcsOccurrence | string) => {
    if (typeof one === 'string') {
      return [checkDate(one)];
    }
    const first = Date.parse(`${one.days?.first}T00:00Z`);
    const last = Date.parse(`${one.days?.last}T00:00Z`);
    const length = (last - first) / DAY + 1;
    return Number.isNaN(length)
      ? []
      : Array.from({ length }, (_, day) => dateOf(first + day * DAY));
  });
  return new Set(dates);
}

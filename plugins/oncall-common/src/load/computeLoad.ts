import { isTimeZone } from '@callboard/backstage-plugin-callboard-common';
import type { Span } from '../calculus/types';
import { HOUR } from '../calculus/zone';
import { LocalTimes } from './LocalTimes';
import { covers, measure, measureCommon, unite } from './spans';
import { LoadOptions, PersonLoad } from './types';

const REST_HOURS = 11;

/** What is known of one person. */
interface Person {
  shifts: Span[];
  pages: number[];
}

function collectPeople({ shifts, pages = [], range }: LoadOptions) {
  const people = new Map<string, Person>();
  const find = (user: string) => {
    const person = people.get(user) ?? { shifts: [], pages: [] };
    people.set(user, person);
    return person;
  };
  for (const shift of shifts) {
    find(shift.user).shifts.push(shift);
  }
  for (const { user, at } of pages) {
    if (at >= range.start && at < range.end) {
      find(user).pages.push(at);
    }
  }
  return people;
}

function countBackToBack(stretches: readonly Span[], restHours: number) {
  return stretches.filter((stretch, index) => {
    const before = stretches[index - 1];
    return before && stretch.start - before.end < restHours * HOUR;
  }).length;
}

/**
 * How much each person is on call within a range: over all levels and schedules together, so that being on call twice at
 * once counts once; in elapsed time, so that a night at the end of summer has an hour more; by the clocks of their own
 * zone.
 *
 * @returns whoever is on call, or was paged, in the range; most hours first
 * @public
 */
export function computeLoad(options: LoadOptions): PersonLoad[] {
  const { range, restHours = REST_HOURS, timeZoneOf, holidaysOf } = options;
  const zones = new Map<string, LocalTimes>();
  const timesOf = (user: string) => {
    const wanted = timeZoneOf(user);
    const name = isTimeZone(wanted) ? wanted : 'UTC';
    const times = zones.get(name) ?? new LocalTimes(name, options);
    zones.set(name, times);
    return times;
  };
  return [...collectPeople(options)]
    .map(([user, person]): PersonLoad => {
      const stretches = unite(person.shifts, range);
      const times = timesOf(user);
      const holidays = times.holidays(holidaysOf?.(user) ?? new Set());
      const inHours = (spans: readonly Span[]) =>
        measureCommon(stretches, spans) / HOUR;
      return {
        user,
        timeZone: times.timeZone,
        hours: measure(stretches) / HOUR,
        nightHours: inHours(times.nights),
        weekendHours: inHours(times.weekends),
        holidayHours: inHours(holidays),
        shifts: stretches.length,
        longestHours:
          stretches.reduce(
            (most, { start, end }) => Math.max(most, end - start),
            0,
          ) / HOUR,
        backToBack: countBackToBack(stretches, restHours),
        ...(options.pages && {
          pages: person.pages.length,
          offHoursPages: person.pages.filter(
            at => times.isOffHours(at) || covers(holidays, at),
          ).length,
        }),
      };
    })
    .filter(({ hours, pages }) => hours > 0 || pages)
    .sort((a, b) => b.hours - a.hours || (a.user < b.user ? -1 : 1));
}

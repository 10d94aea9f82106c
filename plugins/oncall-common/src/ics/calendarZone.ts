import { WrittenTime } from './moments';
import { ZoneOf } from './placement';
import { ProblemList } from './ProblemList';
import { EventError } from './WrittenEvent';
import { ZoneFinder } from './ZoneFinder';

/**
 * Finds the zone of every time of a calendar. Days and clocks without a zone go by the calendar's own, or else by the
 * reader's default.
 */
export function zonesOfCalendar(
  finder: ZoneFinder,
  options: { calendarZone?: string; defaultZone?: string },
  problems: ProblemList,
): ZoneOf {
  const { calendarZone, defaultZone } = options;
  const own = calendarZone ? finder.find(calendarZone) : undefined;
  if (calendarZone && !own) {
    problems.add(
      'unknown-zone',
      `the calendar is in ${JSON.stringify(
        calendarZone,
      )}, a time zone nobody knows`,
    );
  }
  const floating = own ?? (defaultZone ? finder.find(defaultZone) : undefined);
  const utc = finder.find('UTC');
  return ({ tzid, isUtc, isDay }: WrittenTime) => {
    const isFloating = isDay || !tzid;
    const named = isUtc ? utc : tzid && finder.find(tzid);
    const zone = isFloating && !isUtc ? floating : named;
    if (!zone) {
      throw isFloating
        ? new EventError(
            'no-zone',
            'is in no time zone, and there is no default',
          )
        : new EventError(
            'unknown-zone',
            `is in ${JSON.stringify(tzid)}, a time zone nobody knows`,
          );
    }
    return zone;
  };
}

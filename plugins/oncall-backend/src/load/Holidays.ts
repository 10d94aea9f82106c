import { readHolidays } from '@callboard/backstage-plugin-oncall-common';
import { HolidayConfig } from '../config';
import { FeedStore } from '../feeds/FeedStore';

/** Dates of holidays, `YYYY-MM-DD`, by the name of their calendar in the configuration. */
export type Holidays = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the named calendars: their dates, and the all-day events of their feeds. One that is not configured is left out. */
export async function loadHolidays(
  names: ReadonlySet<string>,
  options: { calendars: readonly HolidayConfig[]; feeds: FeedStore },
): Promise<Holidays> {
  const wanted = options.calendars.filter(({ name }) => names.has(name));
  const feedNames = wanted.flatMap(({ feed }) => feed ?? []);
  const feeds = new Map(
    (feedNames.length > 0 ? await options.feeds.get(feedNames) : []).map(
      feed => [feed.name, feed],
    ),
  );
  return new Map(
    wanted.map(({ name, dates, feed = '' }) => [
      name,
      new Set([
        ...readHolidays(dates),
        ...readHolidays(feeds.get(feed)?.occurrences ?? []),
      ]),
    ]),
  );
}

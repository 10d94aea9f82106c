import {
  ReadError,
  sha256,
  SourceKey,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import {
  IcsCalendar,
  IcsProblem,
  FEED_SOURCE,
  readIcs,
} from '@callboard/backstage-plugin-oncall-common';
import { describeFailure } from '@callboard/backstage-plugin-oncall-node';
import { ScheduleComputer } from '../computing/ScheduleComputer';
import { feedsOf } from '../computing/Ingredients';
import { FeedConfig } from '../config';
import { FeedClient } from '../feeds/FeedClient';
import { FeedStore } from '../feeds/FeedStore';
import { Horizon, horizonAt } from '../schedules/horizon';
import { ScheduleStore } from '../schedules/ScheduleStore';

/** What reading a calendar feed needs. */
export interface ReadFeedOptions {
  feed: FeedConfig;
  client: FeedClient;
  feeds: FeedStore;
  sources: SourceStore;
  schedules: ScheduleStore;
  computer: ScheduleComputer;
  horizon: Horizon;
  now: () => Date;
}

/** How reading a feed goes is noted under this. */
export function feedKey(name: string): SourceKey {
  return { source: FEED_SOURCE, instance: name };
}

/** With one of these there is nothing to be read, and no reason to believe that there is nobody. */
const FATAL: IcsProblem['code'][] = [
  'not-a-calendar',
  'too-large',
  'unterminated',
];

/**
 * Reads a calendar feed and computes what takes people from it. One that cannot be read keeps its last answer, with the
 * reason, and never stops another.
 */
export async function readFeed(
  options: ReadFeedOptions,
  signal: AbortSignal,
): Promise<void> {
  const { feed, feeds, sources, horizon, now } = options;
  const at = now();
  const key = feedKey(feed.name);
  const span = horizonAt(at.getTime(), horizon);
  const read = await fetchCalendar(options, span, signal);
  if ('code' in read) {
    await sources.note(key, { at, error: read });
    return;
  }
  const { events, problems } = read;
  const [before] = await feeds.get([feed.name]);
  const digest = sha256(JSON.stringify(events));
  await feeds.save({
    name: feed.name,
    occurrences: events,
    digest,
    asOf: at.toISOString(),
    knownUntil: span.end,
  });
  await sources.note(key, {
    at,
    warnings: problems.map(({ message, summary }) =>
      summary ? `${summary}: ${message}` : message,
    ),
  });
  if (before?.digest !== digest || before.knownUntil !== span.end) {
    await options.computer.recompute(await dependants(options));
  }
}

async function fetchCalendar(
  { feed, client }: ReadFeedOptions,
  range: { start: number; end: number },
  signal: AbortSignal,
): Promise<IcsCalendar | ReadError> {
  try {
    const text = await client.read(signal);
    const calendar = readIcs(text, { range, defaultTimeZone: feed.timeZone });
    const fatal = calendar.problems.find(({ code }) => FATAL.includes(code));
    return fatal ? { code: fatal.code, message: fatal.message } : calendar;
  } catch (error) {
    return describeFailure(error);
  }
}

/** Refs of the schedules that take people from the feed. */
async function dependants({
  feed,
  schedules,
}: ReadFeedOptions): Promise<string[]> {
  return (await schedules.list())
    .filter(({ document }) => document && feedsOf(document).includes(feed.name))
    .map(({ ref }) => ref);
}

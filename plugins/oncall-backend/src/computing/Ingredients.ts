import { ReadError, sha256 } from '@callboard/backstage-plugin-callboard-node';
import {
  ComputeOptions,
  OnCallScheduleDocument,
  PortalOverride,
} from '@callboard/backstage-plugin-oncall-common';
import { FeedReader, ReadFeed } from '../feeds/FeedReader';
import { StoredSchedule } from '../schedules/StoredSchedule';
import { OverrideReader } from './OverrideReader';

/** What a schedule is computed from. */
export interface Ingredients {
  document: OnCallScheduleDocument;
  overrides: PortalOverride[];
  feeds: NonNullable<ComputeOptions['feeds']>;
  /** Feeds are not known beyond this, milliseconds since the epoch. */
  until: number;
  /** Of all of it, as far as it matters from now on. */
  digest: string;
}

/** Names of the feeds that a document takes people from. */
export function feedsOf({ levels }: OnCallScheduleDocument): string[] {
  const names = levels.flatMap(({ layers }) =>
    layers.flatMap(({ ics }) => ics ?? []),
  );
  return [...new Set(names)];
}

/** Where overrides and feeds come from. */
export interface IngredientSources {
  overrides: OverrideReader;
  feeds: FeedReader;
  /** Names of the configured feeds. */
  feedNames: ReadonlySet<string>;
}

/**
 * What schedules are computed from, by ref; of one that takes people from a feed nobody knows anything of, why it
 * cannot be computed. What a missing feed would have said is unknown: without it nobody could be told from a gap.
 *
 * @param from - overrides that ended before this do not matter, milliseconds since the epoch
 */
export async function gatherIngredients(
  schedules: readonly StoredSchedule[],
  { from, now }: { from: number; now: number },
  sources: IngredientSources,
): Promise<Map<string, Ingredients | ReadError>> {
  const documents = schedules.flatMap(({ document }) => document ?? []);
  const names = [...new Set(documents.flatMap(feedsOf))];
  const [overrides, feeds] = await Promise.all([
    sources.overrides.bySchedule(
      documents.map(({ ref }) => ref),
      from,
    ),
    sources.feeds.read(names),
  ]);
  return new Map(
    documents.map(document => [
      document.ref,
      mix(document, overrides.get(document.ref) ?? [], feeds, now, sources),
    ]),
  );
}

function mix(
  document: OnCallScheduleDocument,
  overrides: PortalOverride[],
  feeds: ReadonlyMap<string, ReadFeed>,
  now: number,
  { feedNames }: IngredientSources,
): Ingredients | ReadError {
  const used = feedsOf(document);
  const missing = used.find(name => !feeds.has(name));
  if (missing !== undefined) {
    return feedNames.has(missing)
      ? {
          code: 'feed-not-read',
          message: `The calendar feed ${missing} has not been read yet`,
        }
      : {
          code: 'unknown-feed',
          message: `There is no calendar feed ${missing} in the configuration`,
        };
  }
  const own = used.flatMap(name => {
    const feed = feeds.get(name);
    return feed ? [{ name, ...feed }] : [];
  });
  const shifts = Object.fromEntries(own.map(feed => [feed.name, feed.shifts]));
  return {
    document,
    overrides,
    feeds: shifts,
    until: Math.min(...own.map(({ knownUntil }) => knownUntil)),
    digest: sha256(
      JSON.stringify([
        document,
        overrides.filter(({ end }) => end > now),
        shifts,
      ]),
    ),
  };
}

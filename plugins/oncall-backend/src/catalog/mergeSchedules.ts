import { ReadError } from '@callboard/backstage-plugin-callboard-node';
import { DOCUMENT_SOURCE } from '@callboard/backstage-plugin-oncall-common';
import { FeedConfig } from '../config';
import { feedDocument } from '../feeds/feedDocument';
import { StoredSchedule } from '../schedules/StoredSchedule';
import { CatalogSchedule } from './CatalogSchedule';
import { NamedSchedule } from './namedSchedules';

/** Code of what is named and does not exist. */
const NOT_FOUND = 'not-found';

/** What schedules there are, and how each was kept so far. */
export interface MergeSchedulesOptions {
  documents: readonly CatalogSchedule[];
  named: ReadonlyMap<string, NamedSchedule>;
  stored: ReadonlyMap<string, StoredSchedule>;
  feeds: readonly FeedConfig[];
}

/**
 * Every schedule as it is to be kept, with what only the catalog and the configuration say of it. Of a document that has
 * an error now, the last one without stays. What is named and does not exist is kept, too, with why nothing is known of
 * it.
 */
export function mergeSchedules(
  options: MergeSchedulesOptions,
): StoredSchedule[] {
  const { documents, named, stored } = options;
  const known = new Map(documents.map(document => [document.ref, document]));
  const others = [...named.values()].filter(({ ref }) => !known.has(ref));
  return [
    ...documents.map(document =>
      ofDocument(document, stored.get(document.ref)),
    ),
    ...others.map(other => ofName(other, stored.get(other.ref), options.feeds)),
  ];
}

const blank = ({
  ref,
  source,
}: Pick<StoredSchedule, 'ref' | 'source'>): StoredSchedule => ({
  ref,
  source,
  title: ref,
  issues: [],
  invalid: false,
  levels: [],
  knownLevels: 0,
  paging: 'unknown',
  problems: [],
  coverage: null,
});

function ofDocument(
  { document, issues, ...about }: CatalogSchedule,
  stored: StoredSchedule | undefined,
): StoredSchedule {
  const last = document ?? stored?.document;
  return {
    ...(stored ?? blank(about)),
    ...about,
    timeZone: about.timeZone ?? last?.timeZone,
    document: last,
    issues,
    invalid: !document,
    // What a document says is the whole truth: there is no provider that could be silent about it.
    paging: 'active',
    error: stored?.error?.code === NOT_FOUND ? undefined : stored?.error,
    removedAt: undefined,
  };
}

function ofName(
  { ref, source, instance, target, feed: feedName }: NamedSchedule,
  stored: StoredSchedule | undefined,
  feeds: readonly FeedConfig[],
): StoredSchedule {
  const base = {
    ...(stored ?? blank({ ref, source })),
    instance,
    target,
    removedAt: undefined,
  };
  if (target) {
    return { ...base, title: stored?.title ?? target.id };
  }
  if (source === DOCUMENT_SOURCE) {
    return {
      ...base,
      ...nothing(`The catalog has no OnCallSchedule ${ref}`),
    };
  }
  const feed = feeds.find(({ name }) => name === feedName);
  return feed
    ? {
        ...base,
        title: feed.name,
        timeZone: feed.timeZone,
        document: feedDocument(feed),
        paging: 'active',
      }
    : {
        ...base,
        title: feedName ?? ref,
        ...nothing(
          `There is no calendar feed ${feedName} in the configuration`,
        ),
      };
}

function nothing(message: string): {
  document: undefined;
  invalid: false;
  error: ReadError;
} {
  return {
    document: undefined,
    invalid: false,
    error: { code: NOT_FOUND, message },
  };
}

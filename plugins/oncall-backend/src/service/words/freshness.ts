import { SourceAttempt } from '@callboard/backstage-plugin-callboard-node';
import {
  DOCUMENT_SOURCE,
  FEED_SOURCE,
} from '@callboard/backstage-plugin-oncall-common';
import { KnownSchedule } from '../../schedules/ScheduleStore';
import { CATALOG_KEY } from '../../tasks/refreshCatalog';

/** How old what is known of a schedule is. */
export interface Freshness {
  /** When its sources were last read in full, ISO 8601; undefined where they never were. */
  asOf?: string;
  stale: boolean;
  staleReason?: string;
}

/** Names of the calendar feeds that a schedule takes people from. */
export function feedNamesOf({
  levels,
}: Pick<KnownSchedule, 'levels'>): string[] {
  return [
    ...new Set(
      levels.flatMap(({ layers }) => layers.flatMap(({ feed }) => feed ?? [])),
    ),
  ];
}

/**
 * Tells how old what is known of schedules is.
 *
 * A schedule is stale as soon as one of its sources could not be read again, and where that is long ago.
 */
export function createFreshness(options: {
  attempts: readonly SourceAttempt[];
  staleAfterMs: number;
  now: number;
}): (schedule: KnownSchedule) => Freshness {
  const { attempts, staleAfterMs, now } = options;
  const byKey = new Map(
    attempts.map(attempt => [keyOf(attempt.source, attempt.instance), attempt]),
  );
  const catalog = byKey.get(keyOf(CATALOG_KEY.source, CATALOG_KEY.instance));

  function judge(asOf: string | undefined, reason?: string): Freshness {
    const tooOld = asOf !== undefined && now - Date.parse(asOf) > staleAfterMs;
    const staleReason =
      reason ?? (tooOld ? `It was not read since ${asOf}` : undefined);
    return {
      asOf,
      stale: staleReason !== undefined || asOf === undefined,
      staleReason:
        staleReason ?? (asOf === undefined ? 'It was never read' : undefined),
    };
  }

  return schedule => {
    if (schedule.target) {
      return judge(schedule.asOf, schedule.error?.message);
    }
    const feeds = feedNamesOf(schedule).map(name =>
      byKey.get(keyOf(FEED_SOURCE, name)),
    );
    const sources =
      schedule.source === DOCUMENT_SOURCE ? [catalog, ...feeds] : feeds;
    const known = sources.flatMap(source => source?.lastSuccess ?? []).sort();
    const failed = sources.find(source => source?.error);
    return judge(
      known.length === sources.length ? known[0] : undefined,
      schedule.error?.message ??
        brokenDocument(schedule) ??
        failed?.error?.message,
    );
  };
}

function brokenDocument({ invalid, levels }: KnownSchedule) {
  if (!invalid) {
    return undefined;
  }
  return levels.length > 0
    ? 'The document has errors; this is what its last version without errors says'
    : 'The document has errors';
}

function keyOf(source: string, instance: string): string {
  return `${source} ${instance}`;
}

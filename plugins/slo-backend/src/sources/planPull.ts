import { SliQuery } from '@callboard/backstage-plugin-slo-node';
import { StoredAttempt } from '../database/AttemptStore';
import { Range } from '../database/RecordStore';
import { bucketFloor } from '../lib/buckets';
import { PullTarget } from './pullTargets';

/** Counts younger than this are provisional: they are read again, and revised where the source has learnt more. */
const REREAD_SECONDS = 3 * 3_600;
/** The most that is asked for at once, so that a new SLO does not ask a source for a month in one go. */
const MOST_CHUNK_SECONDS = 86_400;
/** The same in buckets: narrow ones make the chunk shorter. */
const MOST_CHUNK_BUCKETS = 720;
/** Older buckets are not filled whatever the window: the record would thin them at once. */
const MAX_BACKFILL_SECONDS = 99 * 86_400;

/** What planning needs. */
export interface PlanOptions {
  /** How far back the source can be asked, seconds. */
  backfillSeconds: number;
  target: PullTarget;
  /** The last attempt, if there was one. */
  last?: StoredAttempt;
  settleSeconds: number;
  now: Date;
}

/** What to ask a source for one indicator, as far as attempts alone can tell. */
export interface RecentPlan {
  /** The last hours again, or everything since the last success. */
  recent: SliQuery;
  /** The part of the window's past that was never asked for; empty when all of it was. */
  unfilled: Range;
}

/** What to ask a source for one indicator. */
export interface PullPlan {
  recent: SliQuery;
  /** A part of the window's past that was never asked for. */
  backfill?: SliQuery;
  /** Where the asked-for past begins once `recent` and `backfill` have succeeded; seconds since the epoch. */
  filledFrom: number;
  /** The same, when only `recent` has. */
  filledFromWithoutBackfill: number;
}

const seconds = (iso: string) => Date.parse(iso) / 1000;

const chunkSeconds = (bucketSeconds: number) =>
  Math.min(MOST_CHUNK_SECONDS, MOST_CHUNK_BUCKETS * bucketSeconds);

/** Plans what is recent. The newest bucket is left alone until it has settled. */
export function planRecent(options: PlanOptions): RecentPlan {
  const { target, last, settleSeconds, now } = options;
  const { windowSeconds, ...query } = target;
  const { bucketSeconds } = query;
  const floor = (instant: number) => bucketFloor(instant, bucketSeconds);
  const to = floor(now.getTime() / 1000 - settleSeconds);
  const depth = Math.min(
    Math.max(windowSeconds, REREAD_SECONDS),
    options.backfillSeconds,
    MAX_BACKFILL_SECONDS,
  );
  const oldest = floor(to - depth);

  const readUntil = last?.lastSuccess
    ? floor(seconds(last.lastSuccess) - settleSeconds)
    : -Infinity;
  const from = Math.max(
    oldest,
    to - chunkSeconds(bucketSeconds),
    Math.min(readUntil, to - REREAD_SECONDS),
  );
  const before = readUntil >= from ? last?.filledFrom : undefined;
  const filled = before ? Math.min(from, seconds(before)) : from;
  return {
    recent: { ...query, from, to },
    unfilled: { start: Math.min(oldest, filled), end: filled },
  };
}

/** Whether some of the past was never asked for. */
export function hasUnfilled({ unfilled }: RecentPlan): boolean {
  return unfilled.start < unfilled.end;
}

/**
 * Adds the next part of the past.
 *
 * The past is filled backwards, newest first, and every part of it is asked for once: a source that has nothing to
 * say about a part is not asked about it again. After a silence longer than a chunk the walk starts over, skipping
 * what is recorded in full.
 *
 * @param observed - starts of the unfilled buckets that are recorded in full
 */
export function planBackfill(
  { recent, unfilled }: RecentPlan,
  observed: Iterable<number>,
): PullPlan {
  const { bucketSeconds } = recent;
  const known = new Set(observed);
  let end = unfilled.end;
  while (end > unfilled.start && known.has(end - bucketSeconds)) {
    end -= bucketSeconds;
  }
  const start = Math.max(unfilled.start, end - chunkSeconds(bucketSeconds));
  return {
    recent,
    ...(end > unfilled.start && {
      backfill: { ...recent, from: start, to: end },
    }),
    filledFrom: start,
    filledFromWithoutBackfill: end,
  };
}

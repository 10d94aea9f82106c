import { SliQuery } from '@callboard/backstage-plugin-slo-node';
import { StoredAttempt } from '../database/AttemptStore';
import { RecordStore } from '../database/RecordStore';
import { bucketFloor, BUCKET_SECONDS } from '../lib/buckets';
import { PullTarget } from './pullTargets';

/** Counts younger than this are provisional: they are read again, and revised where the source has learnt more. */
const REREAD_SECONDS = 3 * 3_600;
/** The most that is asked for at once, so that a new SLO does not ask a source for a month in one go. */
const CHUNK_SECONDS = 86_400;
/** Older buckets are not filled whatever the window: the record would thin them at once. */
const MAX_BACKFILL_SECONDS = 99 * 86_400;

/** What planning needs. */
export interface PlanOptions {
  /** Name of the source. */
  source: string;
  /** How far back the source can be asked, seconds. */
  backfillSeconds: number;
  target: PullTarget;
  /** The last attempt, if there was one. */
  last?: StoredAttempt;
  record: Pick<RecordStore, 'observedBuckets'>;
  settleSeconds: number;
  now: Date;
}

/** What to ask a source for one indicator. */
export interface PullPlan {
  /** The last hours again, or everything since the last success. */
  recent: SliQuery;
  /** A part of the window's past that was never asked for. */
  backfill?: SliQuery;
  /** Where the asked-for past begins once `recent` and `backfill` have succeeded; seconds since the epoch. */
  filledFrom: number;
  /** The same, when only `recent` has. */
  filledFromWithoutBackfill: number;
}

const seconds = (iso: string) => Date.parse(iso) / 1000;

/**
 * Plans one cycle. The newest bucket is left alone until it has settled.
 *
 * The past is filled backwards, newest first, and every part of it is asked for once: a source that has nothing to
 * say about a part is not asked about it again. After a silence longer than a chunk the walk starts over, skipping
 * what is recorded in full.
 */
export async function planPull(options: PlanOptions): Promise<PullPlan> {
  const { source, target, last, record, settleSeconds, now } = options;
  const { digest, indicator, windowSeconds } = target;
  const to = bucketFloor(now.getTime() / 1000 - settleSeconds);
  const depth = Math.min(
    Math.max(windowSeconds, REREAD_SECONDS),
    options.backfillSeconds,
    MAX_BACKFILL_SECONDS,
  );
  const oldest = bucketFloor(to - depth);

  const readUntil = last?.lastSuccess
    ? bucketFloor(seconds(last.lastSuccess) - settleSeconds)
    : -Infinity;
  const from = Math.max(
    oldest,
    to - CHUNK_SECONDS,
    Math.min(readUntil, to - REREAD_SECONDS),
  );
  const before = readUntil >= from ? last?.filledFrom : undefined;
  const filled = before ? Math.min(from, seconds(before)) : from;
  const recent = { digest, indicator, from, to };
  if (filled <= oldest) {
    return { recent, filledFrom: filled, filledFromWithoutBackfill: filled };
  }
  const observed = new Set(
    await record.observedBuckets(digest, source, {
      start: oldest,
      end: filled,
    }),
  );
  let end = filled;
  while (end > oldest && observed.has(end - BUCKET_SECONDS)) {
    end -= BUCKET_SECONDS;
  }
  const start = Math.max(oldest, end - CHUNK_SECONDS);
  return {
    recent,
    ...(end > oldest && {
      backfill: { digest, indicator, from: start, to: end },
    }),
    filledFrom: start,
    filledFromWithoutBackfill: end,
  };
}

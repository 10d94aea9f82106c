import { PageFreshness, Review } from '../schema';

/** What is known about when a page changed and who looked at it. @public */
export interface FreshnessFacts {
  now: Date;
  /** Of the entity. */
  tier?: string;
  /** How long a review holds by tier, milliseconds; `other` where there is no tier, or none with an interval. */
  intervalsMs: Readonly<Record<string, number>>;
  /** When the page last changed, ISO 8601. */
  changedAt?: string | null;
  /** When its own front matter says that it was reviewed, ISO 8601. */
  statedReviewAt?: string | null;
  /** The newest review by a person, whatever its outcome. */
  lastReview?: Pick<Review, 'outcome' | 'at' | 'dueAt' | 'digest'>;
  /** Of the content as it is now. */
  contentDigest?: string | null;
}

/** Whether somebody has looked at a page lately enough. @public */
export type FreshnessJudgement = Pick<
  PageFreshness,
  'state' | 'reason' | 'dueAt' | 'changedSinceReview'
>;

/** Somebody stood for the page; or, where nobody did, it changed. */
interface Look {
  dueAt: number;
  /** For people, without when it is due. */
  what: string;
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Of an instant that has come; undefined for one that is still to come, which nobody can have seen. */
function readInstant(text: string | null | undefined, now: number) {
  const at = text ? Date.parse(text) : NaN;
  return at <= now ? at : undefined;
}

/** The newest time that somebody stood for the page; where nobody did, its last change. */
function findLook(facts: FreshnessFacts, interval: number): Look | undefined {
  const now = facts.now.getTime();
  const { lastReview } = facts;
  const reviewed =
    lastReview?.outcome === 'verified'
      ? readInstant(lastReview.at, now)
      : undefined;
  const stated = readInstant(facts.statedReviewAt, now);
  if (reviewed !== undefined && reviewed >= (stated ?? -Infinity)) {
    const due = lastReview?.dueAt ? Date.parse(lastReview.dueAt) : NaN;
    const dueAt = Number.isNaN(due) ? reviewed + interval : due;
    return { dueAt, what: `verified on ${day(reviewed)}` };
  }
  if (stated !== undefined) {
    const what = `reviewed on ${day(stated)} by its own account`;
    return { dueAt: stated + interval, what };
  }
  const changed = readInstant(facts.changedAt, now);
  return changed === undefined
    ? undefined
    : {
        dueAt: changed + interval,
        what: `never reviewed, last changed on ${day(changed)}`,
      };
}

/** By the content where both are known, otherwise by time. */
function changedSince({
  lastReview,
  contentDigest,
  changedAt,
}: FreshnessFacts): boolean | undefined {
  if (!lastReview) {
    return undefined;
  }
  if (lastReview.digest && contentDigest) {
    return lastReview.digest !== contentDigest;
  }
  return changedAt
    ? Date.parse(changedAt) > Date.parse(lastReview.at)
    : undefined;
}

/**
 * Whether somebody has looked at a page lately enough for the tier of its entity.
 *
 * It is due when the newest review runs out; a page that nobody reviewed, an interval after its last change. A person who
 * found it wanting makes it overdue at once, until somebody verifies it or its front matter states a later review. Dates
 * to come are not believed.
 * @public
 */
export function judgeFreshness(facts: FreshnessFacts): FreshnessJudgement {
  const { tier = 'other', intervalsMs, lastReview } = facts;
  const now = facts.now.getTime();
  const interval = intervalsMs[tier] ?? intervalsMs.other;
  const changedSinceReview = changedSince(facts);
  const rest = changedSinceReview === undefined ? {} : { changedSinceReview };
  const look = interval === undefined ? undefined : findLook(facts, interval);
  const wanting =
    lastReview?.outcome === 'needs-work' ? Date.parse(lastReview.at) : NaN;
  const stated = readInstant(facts.statedReviewAt, now) ?? -Infinity;
  if (wanting >= stated) {
    const reason = `found wanting on ${day(wanting)} and not verified since`;
    return { state: 'overdue', reason, dueAt: lastReview?.at ?? null, ...rest };
  }
  if (!look) {
    const reason = 'nobody has reviewed it, and when it changed is not known';
    return { state: 'unknown', reason, dueAt: null, ...rest };
  }
  const state = look.dueAt <= now ? 'overdue' : 'current';
  const due = `due ${state === 'overdue' ? 'since' : 'on'} ${day(look.dueAt)}`;
  return {
    state,
    reason: `${look.what}, ${due}`,
    dueAt: new Date(look.dueAt).toISOString(),
    ...rest,
  };
}

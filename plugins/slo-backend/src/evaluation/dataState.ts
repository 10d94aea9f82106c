import { DataState } from '@callboard/backstage-plugin-slo-common';
import { StoredAttempt } from '../database/AttemptStore';
import { NewestBucket } from '../database/RecordStore';
import { toIso } from '../lib/buckets';
import { staleReason } from '../lib/status/staleReason';

/** Clocks of different machines may differ by this much, seconds. */
const CLOCK_TOLERANCE = 60;

/** A source that has been silent for longer has been taken out of service, seconds. */
const RETIRED_AFTER = 100 * 86_400;

/** What is known about the data of one indicator. */
export interface DataFacts {
  /** What keeps the document from being measured, where anything does. */
  broken?: string;
  attempts: StoredAttempt[];
  /** Per source, the end of what it observed. */
  newest: NewestBucket[];
  staleAfterSeconds: number;
  /** Seconds since the epoch. */
  now: number;
  /** Why no source will ever be asked, where that is so. */
  noSource?: string;
}

/** Whether a verdict can be trusted, and why not. */
export interface DataVerdict {
  data: DataState;
  reason?: string;
}

/** Worst first: what has to be repaired before anything else. */
const ORDER: readonly DataState[] = [
  'invalid',
  'source-error',
  'no-data',
  'stale',
  'ok',
];

/** The worst of several, with the reasons of all that are as bad. */
export function worstData(verdicts: DataVerdict[]): DataVerdict | undefined {
  const worst = ORDER.find(state =>
    verdicts.some(({ data }) => data === state),
  );
  const reasons = new Set(
    verdicts.flatMap(({ data, reason }) =>
      data === worst && reason ? [reason] : [],
    ),
  );
  return (
    worst && {
      data: worst,
      ...(reasons.size > 0 && { reason: [...reasons].join('; ') }),
    }
  );
}

const describe = ({ source, error }: StoredAttempt) =>
  `${source}: ${error?.message ?? 'failed'}`;

/** Counts of the future cannot be true. */
function aheadReason({ newest, now }: DataFacts): string | undefined {
  const ahead = newest.filter(({ end }) => end > now + CLOCK_TOLERANCE);
  return ahead.length > 0
    ? ahead
        .map(
          ({ source, end }) =>
            `${source}: samples up to ${toIso(
              end,
            )} lie in the future, its clock is ahead`,
        )
        .join('; ')
    : undefined;
}

/** Sources add up, so that one gone silent takes its share of the events with it. */
function silenceReason(facts: DataFacts): string | undefined {
  const { newest, now, staleAfterSeconds } = facts;
  const asOf = Math.max(...newest.map(({ end }) => end));
  if (now - asOf > staleAfterSeconds) {
    return staleReason(toIso(asOf));
  }
  const silent = newest.filter(
    ({ end }) => now - end > staleAfterSeconds && now - end < RETIRED_AFTER,
  );
  return silent.length > 0
    ? silent
        .map(({ source, end }) => `${source}: ${staleReason(toIso(end))}`)
        .join('; ')
    : undefined;
}

/**
 * The worst thing that is true wins, because it is what has to be repaired first: invalid, source-error, no-data,
 * stale, ok.
 */
export function judgeData(facts: DataFacts): DataVerdict {
  const { broken, attempts, newest, noSource } = facts;
  if (broken !== undefined) {
    return { data: 'invalid', reason: broken };
  }
  for (const data of ['invalid', 'source-error'] as const) {
    const failed = attempts.filter(attempt => attempt.outcome === data);
    if (failed.length > 0) {
      return { data, reason: failed.map(describe).join('; ') };
    }
  }
  const ahead = aheadReason(facts);
  if (ahead) {
    return { data: 'source-error', reason: ahead };
  }
  if (newest.length === 0) {
    const reason = ['no sample was ever recorded', noSource]
      .filter(Boolean)
      .join(': ');
    return { data: 'no-data', reason };
  }
  const silence = silenceReason(facts);
  return silence ? { data: 'stale', reason: silence } : { data: 'ok' };
}

import { DataState } from '@callboard/backstage-plugin-slo-common';
import { StoredAttempt } from '../database/AttemptStore';
import { staleReason } from '../lib/status/staleReason';

/** What is known about the data of one indicator. */
export interface DataFacts {
  /** What keeps the document from being measured, where anything does. */
  broken?: string;
  attempts: StoredAttempt[];
  /** End of what was measured, ISO 8601; undefined where nothing ever was. */
  asOf?: string;
  stale: boolean;
  /** Why no source will ever be asked, where that is so. */
  noSource?: string;
}

/** Whether a verdict can be trusted, and why not. */
export interface DataVerdict {
  data: DataState;
  reason?: string;
}

const describe = ({ source, error }: StoredAttempt) =>
  `${source}: ${error?.message ?? 'failed'}`;

/**
 * The worst thing that is true wins, because it is what has to be repaired first: invalid, source-error, no-data,
 * stale, ok.
 */
export function judgeData(facts: DataFacts): DataVerdict {
  const { broken, attempts, asOf, stale, noSource } = facts;
  if (broken !== undefined) {
    return { data: 'invalid', reason: broken };
  }
  for (const data of ['invalid', 'source-error'] as const) {
    const failed = attempts.filter(attempt => attempt.outcome === data);
    if (failed.length > 0) {
      return { data, reason: failed.map(describe).join('; ') };
    }
  }
  if (asOf === undefined) {
    const reason = ['no sample was ever recorded', noSource]
      .filter(Boolean)
      .join(': ');
    return { data: 'no-data', reason };
  }
  return stale ? { data: 'stale', reason: staleReason(asOf) } : { data: 'ok' };
}

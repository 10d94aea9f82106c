import {
  announcedOf,
  ChangeCause,
  statusOf,
} from '@callboard/backstage-plugin-scorecards-common';

/**
 * Why a check has another status than before, where its rule did not change: from what it was and what it is, as codes of
 * two evaluations.
 *
 * A waiver explains only what it covers: a check that passed and now fails under a waiver was changed by the service.
 */
export function causeOf(before: string, now: string): ChangeCause {
  const [was, is] = [statusOf(before), statusOf(now)];
  if (is === 'not-applicable') return 'service';
  if (was === 'not-applicable') {
    return announcedOf(before) === undefined ? 'service' : 'effective';
  }
  if (is === 'waived') return was === 'pass' ? 'service' : 'waived';
  if (was === 'waived') return is === 'pass' ? 'service' : 'waiver-ended';
  if (is === 'unknown') return 'fact-unknown';
  return was === 'unknown' ? 'fact-known' : 'service';
}

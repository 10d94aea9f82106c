import {
  ChangeCause,
  CheckStatus,
} from '@callboard/backstage-plugin-scorecards-common';

/** A change of a check's status, with its own cause. */
export interface Transition {
  after: CheckStatus;
  cause: ChangeCause;
  /** ISO 8601. */
  at: string;
}

/** Causes that change what a check says whatever the service does. */
const OF_THE_RULE: readonly ChangeCause[] = ['rule', 'effective'];

/**
 * Why a check of an entity says something else than before, on the whole: a fact that was unknown for a minute in between is
 * no reason for what came of it.
 *
 * @param transitions - of the check between the two instants, oldest first
 */
export function netCause(
  before: CheckStatus,
  after: CheckStatus,
  transitions: readonly Transition[],
): ChangeCause {
  if (after === 'waived') return 'waived';
  const byRule = transitions.findLast(
    one => OF_THE_RULE.includes(one.cause) && one.after === after,
  );
  if (before === 'waived') return byRule?.cause ?? 'waiver-ended';
  if (byRule) return byRule.cause;
  if (after === 'unknown') return 'fact-unknown';
  return before === 'unknown' ? 'fact-known' : 'service';
}

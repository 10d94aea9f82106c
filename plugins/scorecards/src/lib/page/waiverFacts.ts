import {
  Waiver,
  WaiverState,
} from '@callboard/backstage-plugin-scorecards-common';
import { WAIVER_STATES } from '../words/waivers';

/** True where a text is a state of a waiver. */
export function isWaiverState(text: string): text is WaiverState {
  return Object.hasOwn(WAIVER_STATES, text);
}

/** What whoever reads can do about a waiver, and why not more. */
export interface WaiverRights {
  decide: boolean;
  withdraw: boolean;
  /** Why it cannot be decided; absent where it can, or where there is nothing to decide. */
  because?: string;
}

/**
 * What can be done about a waiver.
 *
 * @param me - entity ref of whoever reads, where that is known
 */
export function waiverRights(
  { state, mayDecide, requestedBy }: Waiver,
  me: string | undefined,
): WaiverRights {
  const own = requestedBy === me;
  const waits = state === 'requested';
  return {
    decide: waits && mayDecide && !own,
    withdraw: own && (waits || state === 'approved'),
    ...(waits &&
      own && { because: 'You asked for it: somebody else decides.' }),
    ...(waits &&
      !own &&
      !mayDecide && { because: 'You are not allowed to decide waivers.' }),
  };
}

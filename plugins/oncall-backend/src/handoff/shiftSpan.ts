import { Span } from '@callboard/backstage-plugin-oncall-common';
import { NearestHandoff, Watch } from './nearestHandoff';

const DAY_MS = 86_400_000;
/** Of a shift that never began, or that nobody had, so much is looked back upon. */
const WEEK_MS = 7 * DAY_MS;

/**
 * What of the past a handoff looks back upon: the shift it ends, as far as it is over. Where nobody was on call, or
 * nothing is ever handed over, a week.
 *
 * @returns undefined where that shift has not begun yet
 */
export function shiftSpan(
  handoff: NearestHandoff<Watch> | undefined,
  now: number,
): Span | undefined {
  const moment = handoff?.at ?? now;
  const from = handoff?.outgoing?.start ?? moment - WEEK_MS;
  // What has always been so began at the limits of `Date`; nobody asks that far back.
  const start = Math.max(from, moment - 90 * DAY_MS);
  const end = Math.min(moment, now);
  return start < end ? { start, end } : undefined;
}

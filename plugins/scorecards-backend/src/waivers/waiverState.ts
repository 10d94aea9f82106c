import { WaiverState } from '@callboard/backstage-plugin-scorecards-common';
import { WaiverRow } from '../database/rows';

/** Every state, in the order of lists. */
export const WAIVER_STATES: readonly WaiverState[] = [
  'requested',
  'approved',
  'expired',
  'rejected',
  'withdrawn',
];

/** Where a waiver stands at an instant: nobody writes down that it expires. */
export function waiverState(
  { state, expires_at }: Pick<WaiverRow, 'state' | 'expires_at'>,
  now: Date,
): WaiverState {
  const isOver = expires_at <= now.toISOString();
  return isOver && (state === 'requested' || state === 'approved')
    ? 'expired'
    : state;
}

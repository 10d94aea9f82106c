import { ConflictError } from '@backstage/errors';
import { WaiverRow } from '../database/rows';
import { WaiverReach } from './WaiverReach';
import { WaiverDecision } from './WaiverService';
import { waiverState } from './waiverState';

/** @throws ConflictError where there is nothing to decide (any more) */
export function assertOpen(
  row: WaiverRow,
  decision: WaiverDecision['decision'],
  reach: WaiverReach,
  now: Date,
): void {
  const state = waiverState(row, now);
  const isOpen =
    state === 'requested' || (state === 'approved' && decision === 'withdraw');
  if (!isOpen) {
    const by = row.decided_by ? ` by ${row.decided_by}` : '';
    throw new ConflictError(
      state === 'expired'
        ? `This waiver expired at ${row.expires_at}`
        : `This waiver was ${state} already${by}`,
    );
  }
  if (decision === 'approve' && !reach.check(row)) {
    throw new ConflictError(
      `${row.scorecard_ref} has no check ${row.check_id} any more`,
    );
  }
}

import { randomUUID } from 'node:crypto';
import { WaiverRow } from '../database/rows';
import { WaiverProposal } from './WaiverService';

/** A waiver as somebody asks for it. */
export function toWaiverRow(
  { scorecard, check, target, reason, expiresAt }: WaiverProposal,
  person: string,
  at: Date,
): WaiverRow {
  return {
    id: randomUUID(),
    scorecard_ref: scorecard,
    check_id: check,
    entity_ref: target.entityRef ?? null,
    group_ref: target.groupRef ?? null,
    reason,
    state: 'requested',
    requested_by: person,
    requested_at: at.toISOString(),
    expires_at: expiresAt.toISOString(),
    decided_by: null,
    decided_at: null,
    note: null,
  };
}

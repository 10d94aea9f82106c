import { Waiver } from '@callboard/backstage-plugin-scorecards-common';
import { WaiverRow } from '../database/rows';
import { WaiverReach } from './WaiverReach';
import { waiverState } from './waiverState';

/** A waiver as the API has it, for somebody. */
export function toWaiver(
  row: WaiverRow,
  context: {
    reach: WaiverReach;
    /** It concerns, of those that the caller may see. */
    entities: number;
    /** Entity ref of the caller; undefined for services. */
    person?: string;
    now: Date;
  },
): Waiver {
  const { reach, entities, person, now } = context;
  const scorecard = reach.scorecard(row.scorecard_ref)?.scorecard;
  const check = reach.check(row)?.check;
  const state = waiverState(row, now);
  return {
    id: row.id,
    scorecard: row.scorecard_ref,
    scorecardTitle: scorecard?.title ?? row.scorecard_ref,
    check: row.check_id,
    checkTitle: check?.title ?? row.check_id,
    state,
    reason: row.reason,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    expiresAt: row.expires_at,
    entities,
    mayDecide:
      state === 'requested' &&
      person !== undefined &&
      person !== row.requested_by,
    ...(row.entity_ref !== null && { entityRef: row.entity_ref }),
    ...(row.group_ref !== null && { groupRef: row.group_ref }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.note !== null && { note: row.note }),
    ...(!check && { checkGone: true }),
  };
}

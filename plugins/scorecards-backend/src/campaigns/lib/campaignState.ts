import { CampaignState } from '@callboard/backstage-plugin-scorecards-common';
import { CampaignRow } from '../../database/rows';

/** As they are listed: those under way first. */
export const CAMPAIGN_STATES: readonly CampaignState[] = [
  'overdue',
  'running',
  'planned',
  'promoted',
  'ended',
  'cancelled',
];

/** Where a campaign stands: as was decided, else by its dates. */
export function campaignState(
  {
    outcome,
    starts_at,
    due_at,
  }: Pick<CampaignRow, 'outcome' | 'starts_at' | 'due_at'>,
  now: Date,
): CampaignState {
  if (outcome !== null) return outcome;
  const at = now.toISOString();
  if (at < starts_at) return 'planned';
  return at < due_at ? 'running' : 'overdue';
}

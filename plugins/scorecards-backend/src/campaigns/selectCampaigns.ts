import {
  PageCursor,
  selectPage,
} from '@callboard/backstage-plugin-callboard-node';
import { CampaignRow } from '../database/rows';
import { SeenCampaign } from './CampaignReader';
import { CampaignListRequest } from './CampaignService';
import { CAMPAIGN_STATES, campaignState } from './lib/campaignState';

/** Greater than any instant in milliseconds: instants sort within a state. */
const STATE_STEP = 1e14;

/** A page of the wanted ones: those under way by what is due first, those that are over newest first. */
export function selectCampaigns(
  campaigns: readonly SeenCampaign[],
  { states, limit = Infinity, after }: CampaignListRequest,
  now: Date,
): { items: SeenCampaign[]; totalItems: number; nextCursor?: string } {
  const wanted = campaigns.filter(
    ({ row }) => !states || states.includes(campaignState(row, now)),
  );
  return {
    ...selectPage(wanted, {
      cursorOf: ({ row }) => cursorOf(row, now),
      limit,
      after,
    }),
    totalItems: wanted.length,
  };
}

function cursorOf(row: CampaignRow, now: Date): PageCursor {
  const state = CAMPAIGN_STATES.indexOf(campaignState(row, now));
  const within =
    row.ended_at === null
      ? Date.parse(row.due_at)
      : STATE_STEP / 2 - Date.parse(row.ended_at);
  return { rank: state * STATE_STEP + within, text: '', ref: row.id };
}

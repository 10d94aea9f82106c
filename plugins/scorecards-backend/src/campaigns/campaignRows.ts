import {
  Campaign,
  CampaignProgress,
  CampaignScope,
  LegendCheck,
} from '@callboard/backstage-plugin-scorecards-common';
import { CampaignRow } from '../database/rows';
import { Selection } from '../reads';
import { campaignState } from './lib/campaignState';

export const checksOf = ({ checks }: CampaignRow): LegendCheck[] =>
  JSON.parse(checks);

export const checkIdsOf = (row: CampaignRow): ReadonlySet<string> =>
  new Set(checksOf(row).map(({ id }) => id));

export const scopeOf = ({ scope }: CampaignRow): CampaignScope =>
  JSON.parse(scope);

/** The scope of a campaign, as reads select entities. */
export function toSelection({
  owner,
  system,
  domain,
  tier,
}: CampaignScope): Selection {
  return {
    owners: owner,
    systems: system,
    domains: domain,
    tiers: tier,
    words: [],
  };
}

/** A campaign, as the API has it. */
export function toCampaign(
  row: CampaignRow,
  told: {
    scorecardTitle: string;
    progress: CampaignProgress;
    leftOut: number;
    now: Date;
  },
): Campaign {
  const { description, owner_ref: ownerRef, note, patch } = row;
  const { ended_at: endedAt, ended_by: endedBy } = row;
  return {
    id: row.id,
    title: row.title,
    scorecard: row.scorecard_ref,
    scorecardTitle: told.scorecardTitle,
    checks: checksOf(row),
    scope: scopeOf(row),
    state: campaignState(row, told.now),
    startsAt: row.starts_at,
    dueAt: row.due_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    progress: told.progress,
    leftOut: told.leftOut,
    ...(description !== null && { description }),
    ...(ownerRef !== null && { ownerRef }),
    ...(endedAt !== null && { endedAt }),
    ...(endedBy !== null && { endedBy }),
    ...(note !== null && { note }),
    ...(patch !== null && { patch }),
  };
}

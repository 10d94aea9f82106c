import { Caller, PageCursor } from '@callboard/backstage-plugin-callboard-node';
import {
  Campaign,
  CampaignDetail,
  CampaignPage,
  CampaignScope,
  CampaignState,
} from '@callboard/backstage-plugin-scorecards-common';

/** Which campaigns to list. */
export interface CampaignListRequest {
  /** Refs. */
  scorecards?: string[];
  states?: CampaignState[];
  /** Items per page; all of them where it is left out. */
  limit?: number;
  after?: PageCursor;
}

/** A campaign to begin. */
export interface CampaignProposal {
  title: string;
  /** Ref. */
  scorecard: string;
  /** Ids. */
  checks: string[];
  startsAt: Date;
  dueAt: Date;
  description?: string;
  ownerRef?: string;
  /** Full refs; without empty lists. */
  scope: CampaignScope;
}

/** What is decided of a campaign. */
export interface CampaignDecision {
  id: string;
  decision: 'end' | 'cancel' | 'promote';
  note?: string;
}

/**
 * Checks that shall be met by a date, and how far that is.
 *
 * A campaign is seen by whoever sees its scorecard; its progress covers the entities that the caller sees, and says how many
 * it leaves out. Of one that is over it is told how it was then.
 */
export interface CampaignService {
  /** Those under way first. */
  list(request: CampaignListRequest, caller: Caller): Promise<CampaignPage>;

  /** @throws NotFoundError */
  get(id: string, caller: Caller): Promise<CampaignDetail>;

  /** @throws InputError by its path for what cannot be, NotAllowedError */
  create(proposal: CampaignProposal, caller: Caller): Promise<Campaign>;

  /**
   * Ends or cancels a campaign, or promotes its checks: then it tells what to commit to the scorecard, which lives in the
   * catalog and not here.
   *
   * @throws NotFoundError, ConflictError where it is over already or a check is gone, NotAllowedError
   */
  decide(decision: CampaignDecision, caller: Caller): Promise<Campaign>;
}

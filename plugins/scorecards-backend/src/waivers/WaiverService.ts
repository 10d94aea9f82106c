import { Caller, PageCursor } from '@callboard/backstage-plugin-callboard-node';
import {
  Waiver,
  WaiverPage,
  WaiverState,
} from '@callboard/backstage-plugin-scorecards-common';

/** Which waivers to list. Values of one filter are alternatives; an absent filter lets everything through. */
export interface WaiverListRequest {
  scorecards?: string[];
  checks?: string[];
  entityRefs?: string[];
  owners?: string[];
  states?: WaiverState[];
  /** Items per page; all of them where it is left out. */
  limit?: number;
  after?: PageCursor;
}

/** Whom a waiver is for. */
export type WaiverTarget =
  | { entityRef: string; groupRef?: undefined }
  /** Whatever the group and the groups below it own. */
  | { groupRef: string; entityRef?: undefined };

/** What somebody asks for. */
export interface WaiverProposal {
  /** Entity ref. */
  scorecard: string;
  /** Id. */
  check: string;
  target: WaiverTarget;
  /** Trimmed, some words. */
  reason: string;
  expiresAt: Date;
}

/** What somebody decides. */
export interface WaiverDecision {
  id: string;
  decision: 'approve' | 'reject' | 'withdraw';
  note?: string;
  /** Whether the caller may withdraw what others asked for. Set by the authorizing decorator, never by a handler. */
  ofOthers?: boolean;
}

/** Exceptions from checks. They are seen by whoever sees an entity that they concern. */
export interface WaiverService {
  /** Those that wait for a decision first. */
  list(request: WaiverListRequest, caller: Caller): Promise<WaiverPage>;

  /**
   * @throws InputError for what cannot be asked for, by its path
   * @throws ConflictError where the same was asked for, or holds, already
   * @throws NotAllowedError for services
   */
  request(proposal: WaiverProposal, caller: Caller): Promise<Waiver>;

  /**
   * Entities concerned are evaluated at once.
   *
   * @throws NotFoundError for a waiver that the caller does not see
   * @throws NotAllowedError for services, for whoever approves or rejects what they asked for themselves, and for whoever
   *   withdraws what others asked for and may not
   * @throws ConflictError where it was decided, was withdrawn or has expired
   */
  decide(decision: WaiverDecision, caller: Caller): Promise<Waiver>;
}

import { Caller, PageCursor } from '@callboard/backstage-plugin-callboard-node';
import {
  Drill,
  DrillPage,
  DrillReceipt,
  DrillResult,
  DueDrillPage,
} from '@callboard/backstage-plugin-scorecards-common';

/** Which entities' drills to list, of which kinds. Values of one filter are alternatives. */
export interface DueListRequest {
  entityRefs?: string[];
  /** With the groups below them. */
  owners?: string[];
  /** `none` for those without. */
  tiers?: string[];
  kinds?: string[];
  /** Items per page; all of them where it is left out. */
  limit?: number;
  after?: PageCursor;
}

/** Which drills to list. */
export interface DrillListRequest extends DueListRequest {
  results?: DrillResult[];
}

/** Drills as they are told, which nobody has looked at yet. */
export interface DrillBatchRequest {
  source?: string;
  drills: unknown[];
}

/** A follow-up, and whether it is done. */
export interface FollowUpSettlement {
  drillId: string;
  followUpId: string;
  done: boolean;
}

/**
 * Game days, failovers, restore tests: what took place, what is planned, and what is due.
 *
 * A drill is seen by whoever sees its entity, also when that is long gone from the catalog.
 */
export interface DrillService {
  /** Newest first. */
  list(request: DrillListRequest, caller: Caller): Promise<DrillPage>;

  /**
   * One item per entity and kind, overdue ones first. Kinds that are not required are told of where there was a drill, and
   * where the entity is asked for by name.
   */
  due(request: DueListRequest, caller: Caller): Promise<DueDrillPage>;

  /**
   * Keeps drills, each by itself: what is wrong with one does not stand in the way of the others. Telling twice changes
   * nothing; what was planned is updated by what came out.
   *
   * @throws InputError for a source that the caller cannot tell for, NotAllowedError
   */
  record(batch: DrillBatchRequest, caller: Caller): Promise<DrillReceipt>;

  /** Ticks a follow-up off, or takes that back. @throws NotFoundError, NotAllowedError */
  settle(settlement: FollowUpSettlement, caller: Caller): Promise<Drill>;
}

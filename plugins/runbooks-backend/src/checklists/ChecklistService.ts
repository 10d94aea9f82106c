import { Caller, PageCursor } from '@callboard/backstage-plugin-callboard-node';
import {
  Checklist,
  ChecklistAlert,
  ChecklistPage,
} from '@callboard/backstage-plugin-runbooks-common';

/** Which checklists to list. Values of one filter are alternatives; an absent filter lets everything through. */
export interface ChecklistListRequest {
  entityRefs?: string[];
  runbookIds?: string[];
  /** Only those that are open, or only those that have ended. */
  open?: boolean;
  /** 1..500. */
  limit: number;
  after?: PageCursor;
}

/** What to work through, for what. */
export interface ChecklistProposal {
  runbookId: string;
  /** In full. */
  entityRef: string;
  /** As the caller names it: it may be over already, or known to nobody else. */
  alert?: ChecklistAlert;
}

/**
 * Runbooks that people work through together, and the records of it.
 *
 * A checklist is seen by whoever sees its entity, also when the page is long gone; what somebody does not see is not there to
 * them. Only people write: every line of the record names one. Whoever writes on one that has ended is told who ended it.
 */
export interface ChecklistService {
  /** Open ones first, newest first. */
  list(request: ChecklistListRequest, caller: Caller): Promise<ChecklistPage>;

  /** @throws NotFoundError */
  get(id: string, caller: Caller): Promise<Checklist>;

  /**
   * Begins one with the page as it is now, or joins the one that is open for the same page, entity and alert.
   *
   * @throws NotFoundError for a page that the caller does not see, InputError for an entity that does not use it and for a
   * page that is not read in the portal, NotAllowedError for services
   */
  open(
    proposal: ChecklistProposal,
    caller: Caller,
  ): Promise<{ checklist: Checklist; begun: boolean }>;

  /**
   * Ticks an item off or takes a tick back; twice is the same as once.
   *
   * @throws NotFoundError also for an item that it does not have, ConflictError, NotAllowedError
   */
  tick(
    id: string,
    item: { itemId: string; done: boolean },
    caller: Caller,
  ): Promise<Checklist>;

  /** @throws NotFoundError, ConflictError, NotAllowedError */
  addNote(id: string, text: string, caller: Caller): Promise<Checklist>;

  /**
   * Shows the caller to other readers for a minute. Nobody reads one that has ended.
   *
   * @throws NotFoundError, NotAllowedError
   */
  bePresent(id: string, caller: Caller): Promise<void>;

  /** @throws NotFoundError, ConflictError, NotAllowedError */
  end(id: string, note: string | undefined, caller: Caller): Promise<Checklist>;
}

import { PluginRequestOptions } from '@callboard/backstage-plugin-callboard-common';
import {
  AlertPage,
  AlertReceipt,
  AlertStatus,
  AlertWebhook,
  Checklist,
  ChecklistPage,
  ChecklistRequest,
  CoveragePage,
  CoverageState,
  Review,
  ReviewList,
  ReviewRequest,
  RunbookContent,
  RunbookDetail,
  RunbookHistory,
  RunbookPage,
  RunbookState,
  SearchDocumentPage,
  SourceList,
} from '../schema';

/** A part of a list. @public */
export interface PageQuery {
  /** 1..500, 100 where it is left out. */
  limit?: number;
  cursor?: string;
}

/** Which entities a list is about. Several values of one field are alternatives, several fields must all match. @public */
export interface EntityQuery extends PageQuery {
  entityRef?: string[];
  owner?: string[];
  tier?: string[];
  /** Words that must all appear. */
  text?: string;
  /** Also count the items per owner and tier. */
  facets?: boolean;
}

/** Which runbooks to list. @public */
export interface RunbookQuery extends EntityQuery {
  state?: RunbookState[];
}

/** Which services' coverage to list. @public */
export interface CoverageQuery extends EntityQuery {
  state?: CoverageState[];
}

/** Which alerts to list. @public */
export interface AlertQuery extends PageQuery {
  entityRef?: string[];
  /** Firing and suppressed where it is left out. */
  status?: AlertStatus[];
  /** Those that name no entity of the catalog, instead of the others. */
  unmapped?: boolean;
}

/** Which checklists to list. @public */
export interface ChecklistQuery extends PageQuery {
  entityRef?: string[];
  runbookId?: string[];
  /** Only those that are open, or only those that have ended. */
  open?: boolean;
}

/** A list that is also to be had as CSV. @public */
export type RunbooksCsvList =
  | { list: 'runbooks'; query: RunbookQuery }
  | { list: 'coverage'; query: CoverageQuery };

/**
 * The runbooks plugin's backend, as seen by cards, pages, other backends and tools.
 *
 * Every method throws a `ResponseError` of `@backstage/errors` when the backend answers with an error.
 * @public
 */
export interface RunbooksApi {
  /** Runbooks the caller may see, those that need attention most first; with entities, also what fires for them. */
  listRunbooks(
    query?: RunbookQuery,
    options?: PluginRequestOptions,
  ): Promise<RunbookPage>;
  /** All runbooks of up to 10,000 entities. */
  getRunbooksByEntityRefs(
    entityRefs: string[],
    options?: PluginRequestOptions,
  ): Promise<RunbookPage>;
  /** One page, with every entity that uses it. */
  getRunbook(
    id: string,
    options?: PluginRequestOptions,
  ): Promise<RunbookDetail>;
  /** The Markdown of a page that is read in the portal. Not sanitised. */
  getContent(
    id: string,
    options?: PluginRequestOptions,
  ): Promise<RunbookContent>;
  getHistory(
    id: string,
    options?: PluginRequestOptions,
  ): Promise<RunbookHistory>;
  listReviews(id: string, options?: PluginRequestOptions): Promise<ReviewList>;
  /** Records that the caller has read a page. */
  createReview(
    id: string,
    request: ReviewRequest,
    options?: PluginRequestOptions,
  ): Promise<Review>;
  /** Has a page checked again with the next round. */
  recheck(id: string, options?: PluginRequestOptions): Promise<void>;
  /** Whether the paging alerts of services have runbooks that help, worst first. */
  listCoverage(
    query?: CoverageQuery,
    options?: PluginRequestOptions,
  ): Promise<CoveragePage>;
  listAlerts(
    query?: AlertQuery,
    options?: PluginRequestOptions,
  ): Promise<AlertPage>;
  /** Tells of alerts, in the format of Alertmanager's webhook. Telling twice changes nothing. */
  sendAlerts(
    webhook: AlertWebhook,
    options?: PluginRequestOptions,
  ): Promise<AlertReceipt>;
  /** Open ones first, newest first. */
  listChecklists(
    query?: ChecklistQuery,
    options?: PluginRequestOptions,
  ): Promise<ChecklistPage>;
  /** Begins a checklist, or joins the one that is open for the same page, entity and alert. */
  openChecklist(
    request: ChecklistRequest,
    options?: PluginRequestOptions,
  ): Promise<Checklist>;
  getChecklist(id: string, options?: PluginRequestOptions): Promise<Checklist>;
  /** Ticks an item off, or takes a tick back. */
  tickItem(
    id: string,
    itemId: string,
    done: boolean,
    options?: PluginRequestOptions,
  ): Promise<Checklist>;
  addNote(
    id: string,
    text: string,
    options?: PluginRequestOptions,
  ): Promise<Checklist>;
  /** Tells others that the caller looks at a checklist; to be repeated at least twice a minute. */
  bePresent(id: string, options?: PluginRequestOptions): Promise<void>;
  /** Closes a checklist; from then on it is a record. */
  endChecklist(
    id: string,
    note?: string,
    options?: PluginRequestOptions,
  ): Promise<Checklist>;
  /** What a search index needs. For services. */
  listSearchDocuments(
    query?: PageQuery,
    options?: PluginRequestOptions,
  ): Promise<SearchDocumentPage>;
  /** How reading the catalog, repositories, rules and alerts goes. */
  listSources(options?: PluginRequestOptions): Promise<SourceList>;
  /** A list as CSV (RFC 4180), all pages of it. */
  exportCsv(
    list: RunbooksCsvList,
    options?: PluginRequestOptions,
  ): Promise<string>;
}

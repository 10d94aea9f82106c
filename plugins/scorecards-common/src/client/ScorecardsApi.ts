import { PluginRequestOptions } from '@callboard/backstage-plugin-callboard-common';
import {
  Campaign,
  CampaignDetail,
  CampaignPage,
  CampaignRequest,
  CampaignState,
  ChangeCause,
  CheckPage,
  CheckStatus,
  DecisionRequest,
  DifferencePage,
  Drill,
  DrillPage,
  DrillReceipt,
  DrillReport,
  DrillResult,
  DueDrillPage,
  EntityHistory,
  FactCatalogue,
  FactReceipt,
  GroupBy,
  HistoryReceipt,
  ImportedResult,
  Preview,
  PreviewRequest,
  PushedFact,
  Report,
  ResultDetail,
  ResultPage,
  ResultsByRefsRequest,
  ScorecardDetail,
  ScorecardList,
  SourceList,
  Trend,
  ValidationResult,
  Waiver,
  WaiverPage,
  WaiverRequest,
  WaiverState,
} from '../schema';

/** A part of a list. @public */
export interface PageQuery {
  /** 1..500, 100 where it is left out. */
  limit?: number;
  cursor?: string;
}

/** An instant or UTC date (its end); now where it is left out. @public */
export interface AtQuery {
  at?: string;
}

/** Which entities something is about. Several values of one field are alternatives, several fields must all match. @public */
export interface SelectionQuery {
  entityRef?: string[];
  /** Of a group also what the groups below it own. */
  owner?: string[];
  system?: string[];
  domain?: string[];
  /** `none` for those without. */
  tier?: string[];
  /** Words that must all appear. */
  text?: string;
}

/** Which results to list. @public */
export interface ResultQuery extends SelectionQuery, PageQuery, AtQuery {
  scorecard?: string[];
  /** Names of levels, `none`, `unproven`. */
  level?: string[];
  /** Ids of checks. */
  check?: string[];
  status?: CheckStatus[];
  detail?: ResultDetail;
  sort?: 'attention' | 'title';
  facets?: boolean;
}

/** Whose history to read. @public */
export interface HistoryQuery {
  entityRef: string;
  scorecard: string;
  from?: string;
  to?: string;
}

/** What to report on. @public */
export interface ReportQuery extends SelectionQuery, AtQuery {
  scorecard: string;
  level?: string[];
  /** Default owner. */
  groupBy?: GroupBy;
  compareWith?: string;
}

/** Which trend to read. @public */
export interface TrendQuery extends SelectionQuery {
  scorecard: string;
  from?: string;
  to?: string;
  /** 2..400, default 30. */
  points?: number;
}

/** Which differences to list: what is at `at` and was not at `compareWith`. @public */
export interface DifferenceQuery extends SelectionQuery, PageQuery, AtQuery {
  scorecard: string;
  compareWith?: string;
  cause?: ChangeCause[];
}

/** Which checks to list, and over which entities to count. @public */
export interface CheckQuery extends SelectionQuery, PageQuery, AtQuery {
  scorecard?: string[];
}

/** Which scorecards to list. @public */
export interface ScorecardQuery {
  text?: string;
  owner?: string[];
}

/** Which waivers to list. @public */
export interface WaiverQuery extends PageQuery {
  scorecard?: string[];
  check?: string[];
  entityRef?: string[];
  owner?: string[];
  state?: WaiverState[];
}

/** Which campaigns to list. @public */
export interface CampaignQuery extends PageQuery {
  scorecard?: string[];
  state?: CampaignState[];
}

/** Which services' drills to list, of which kinds. @public */
export interface DueDrillQuery extends PageQuery {
  entityRef?: string[];
  owner?: string[];
  tier?: string[];
  kind?: string[];
}

/** Which drills to list. @public */
export interface DrillQuery extends DueDrillQuery {
  result?: DrillResult[];
}

/** Results of the past. @public */
export interface HistoryBatch {
  /** Where they come from. */
  source: string;
  items: ImportedResult[];
}

/** Drills to record. @public */
export interface DrillBatch {
  /** Who pushes them; `portal` where it is left out. */
  source?: string;
  drills: DrillReport[];
}

/** A list that is also to be had as CSV. @public */
export type ScorecardsCsvList =
  | { list: 'results'; query: ResultQuery }
  | { list: 'report'; query: ReportQuery }
  | { list: 'trend'; query: TrendQuery }
  | { list: 'differences'; query: DifferenceQuery }
  | { list: 'checks'; query: CheckQuery }
  | { list: 'waivers'; query: WaiverQuery }
  | { list: 'campaigns'; query: CampaignQuery }
  | { list: 'drills'; query: DrillQuery }
  | { list: 'drills/due'; query: DueDrillQuery };

/**
 * The scorecards plugin's backend, as seen by cards, pages, other backends and tools.
 *
 * Every method throws a `ResponseError` of `@backstage/errors` when the backend answers with an error.
 * @public
 */
export interface ScorecardsApi {
  /** How entities do, those that need attention most first. */
  listResults(
    query?: ResultQuery,
    options?: PluginRequestOptions,
  ): Promise<ResultPage>;
  /** The same for up to 10,000 entities. */
  getResultsByEntityRefs(
    request: ResultsByRefsRequest,
    options?: PluginRequestOptions,
  ): Promise<ResultPage>;
  /** How one entity did under one scorecard. */
  getHistory(
    query: HistoryQuery,
    options?: PluginRequestOptions,
  ): Promise<EntityHistory>;
  /** Takes over results from before the first evaluation. Doing so twice changes nothing. */
  importHistory(
    batch: HistoryBatch,
    options?: PluginRequestOptions,
  ): Promise<HistoryReceipt>;
  /** How many entities reach which level, in total and by group. */
  getReport(
    query: ReportQuery,
    options?: PluginRequestOptions,
  ): Promise<Report>;
  /** How the levels moved over time. */
  getTrend(query: TrendQuery, options?: PluginRequestOptions): Promise<Trend>;
  /** What changed between two instants, and why. */
  listDifferences(
    query: DifferenceQuery,
    options?: PluginRequestOptions,
  ): Promise<DifferencePage>;
  /** The catalogue of checks, those that fail most first. */
  listChecks(
    query?: CheckQuery,
    options?: PluginRequestOptions,
  ): Promise<CheckPage>;
  /** The scorecards that the caller may see. */
  listScorecards(
    query?: ScorecardQuery,
    options?: PluginRequestOptions,
  ): Promise<ScorecardList>;
  /** One scorecard, by its ref, with its document and versions. */
  getScorecard(
    ref: string,
    query?: AtQuery,
    options?: PluginRequestOptions,
  ): Promise<ScorecardDetail>;
  /** What a document would say. Nothing is stored. */
  preview(
    request: PreviewRequest,
    options?: PluginRequestOptions,
  ): Promise<Preview>;
  /** Whether a document can be used. Nothing is stored. */
  validate(
    yaml: string,
    options?: PluginRequestOptions,
  ): Promise<ValidationResult>;
  /** Reads the facts of an entity again and evaluates it now. */
  recheck(
    entityRef: string,
    options?: PluginRequestOptions,
  ): Promise<ResultPage>;
  /** The facts that expressions may read. */
  listFacts(options?: PluginRequestOptions): Promise<FactCatalogue>;
  /** Pushes facts. Doing so twice changes nothing. */
  pushFacts(
    facts: PushedFact[],
    options?: PluginRequestOptions,
  ): Promise<FactReceipt>;
  /** Those that wait for a decision first. */
  listWaivers(
    query?: WaiverQuery,
    options?: PluginRequestOptions,
  ): Promise<WaiverPage>;
  /** Asks for an exception; it counts once somebody else has approved it. */
  requestWaiver(
    request: WaiverRequest,
    options?: PluginRequestOptions,
  ): Promise<Waiver>;
  decideWaiver(
    id: string,
    decision: 'approve' | 'reject' | 'withdraw',
    request?: DecisionRequest,
    options?: PluginRequestOptions,
  ): Promise<Waiver>;
  /** Those under way first. */
  listCampaigns(
    query?: CampaignQuery,
    options?: PluginRequestOptions,
  ): Promise<CampaignPage>;
  createCampaign(
    request: CampaignRequest,
    options?: PluginRequestOptions,
  ): Promise<Campaign>;
  /** One campaign, with its progress by owner and over time. */
  getCampaign(
    id: string,
    options?: PluginRequestOptions,
  ): Promise<CampaignDetail>;
  decideCampaign(
    id: string,
    decision: 'end' | 'cancel' | 'promote',
    request?: DecisionRequest,
    options?: PluginRequestOptions,
  ): Promise<Campaign>;
  /** Newest first. */
  listDrills(
    query?: DrillQuery,
    options?: PluginRequestOptions,
  ): Promise<DrillPage>;
  /** Records drills. Doing so twice with the same ids changes nothing. */
  recordDrills(
    batch: DrillBatch,
    options?: PluginRequestOptions,
  ): Promise<DrillReceipt>;
  /** When the next drill of each kind is due, overdue ones first. */
  listDueDrills(
    query?: DueDrillQuery,
    options?: PluginRequestOptions,
  ): Promise<DueDrillPage>;
  /** Ticks a follow-up off, or takes that back. */
  settleFollowUp(
    id: string,
    followUpId: string,
    done: boolean,
    options?: PluginRequestOptions,
  ): Promise<Drill>;
  /** How reading the catalog and the facts goes. */
  listSources(options?: PluginRequestOptions): Promise<SourceList>;
  /** A list as CSV (RFC 4180), all pages of it. */
  exportCsv(
    list: ScorecardsCsvList,
    options?: PluginRequestOptions,
  ): Promise<string>;
}

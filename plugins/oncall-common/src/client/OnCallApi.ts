import {
  CalendarList,
  CalendarRequest,
  CreatedCalendar,
  Duty,
  GapPage,
  Handoff,
  IncidentPage,
  IncidentReceipt,
  IncidentReport,
  IncidentStatsList,
  IncidentStatus,
  LoadReport,
  MappingPage,
  OnCallPage,
  Override,
  OverrideList,
  OverrideRequest,
  ReachabilityHistory,
  ReachabilityPage,
  ReachabilityState,
  RouteProof,
  RouteProofRequest,
  ScheduleDetail,
  SchedulePage,
  SchedulePreview,
  ScheduleShifts,
  ScheduleState,
  SourceList,
} from '../schema';

/** A part of a list. @public */
export interface PageQuery {
  /** 1..500, 100 where it is left out. */
  limit?: number;
  cursor?: string;
}

/** From when to when; instants are ISO 8601. @public */
export interface RangeQuery {
  from?: string;
  to?: string;
}

/** Which schedules to list. Several values of one field are alternatives, several fields must all match. @public */
export interface ScheduleQuery extends PageQuery {
  owner?: string[];
  source?: string[];
  state?: ScheduleState[];
  /** Words that must all appear. */
  text?: string;
  /** Also count the schedules per state, owner and source. */
  facets?: boolean;
}

/** Which services' reachability to list. @public */
export interface ReachabilityQuery extends PageQuery {
  entityRef?: string[];
  owner?: string[];
  verdict?: ReachabilityState[];
  tier?: string[];
  text?: string;
  /** Also count the services per owner and tier. */
  facets?: boolean;
}

/** Which incidents to list. @public */
export interface IncidentQuery extends PageQuery, RangeQuery {
  entityRef?: string[];
  status?: IncidentStatus[];
}

/** The instant to answer for, and whether to say who is next. @public */
export interface OnCallQuery {
  /** ISO 8601; now where it is left out. */
  at?: string;
  next?: boolean;
}

/** Sent along with a request. @public */
export interface OnCallRequestOptions {
  /** A Backstage token; left out in the browser, where the fetch API adds the user's. */
  token?: string;
  signal?: AbortSignal;
}

/** A list that is also to be had as CSV. @public */
export type CsvList =
  | { list: 'reachability'; query: ReachabilityQuery }
  | { list: 'gaps'; query: RangeQuery & { owner?: string[] } }
  | { list: 'load'; query: LoadQuery }
  | { list: 'incidents'; query: IncidentQuery };

/** Whose load to report. @public */
export interface LoadQuery extends RangeQuery {
  owner?: string[];
  user?: string[];
  schedule?: string[];
}

/**
 * The on-call plugin's backend, as seen by cards, pages, other backends and tools.
 *
 * Every method throws a `ResponseError` of `@backstage/errors` when the backend answers with an error.
 * @public
 */
export interface OnCallApi {
  /** Who answers for entities, level by level. */
  getOnCalls(
    entityRefs: string[],
    query?: OnCallQuery,
    options?: OnCallRequestOptions,
  ): Promise<OnCallPage>;
  /** The same for up to 10,000 entities. */
  getOnCallsByEntityRefs(
    entityRefs: string[],
    query?: OnCallQuery,
    options?: OnCallRequestOptions,
  ): Promise<OnCallPage>;
  /** Schedules the caller may see, most urgent first. */
  listSchedules(
    query?: ScheduleQuery,
    options?: OnCallRequestOptions,
  ): Promise<SchedulePage>;
  /** One schedule, by its ref. */
  getSchedule(
    ref: string,
    options?: OnCallRequestOptions,
  ): Promise<ScheduleDetail>;
  /** Shifts and gaps of a schedule. */
  getShifts(
    ref: string,
    range?: RangeQuery,
    options?: OnCallRequestOptions,
  ): Promise<ScheduleShifts>;
  /** What an OnCallSchedule document says, without storing it. */
  preview(
    yaml: string,
    range?: RangeQuery,
    options?: OnCallRequestOptions,
  ): Promise<SchedulePreview>;
  listOverrides(
    query?: RangeQuery & { schedule?: string[] },
    options?: OnCallRequestOptions,
  ): Promise<OverrideList>;
  /** Lets somebody else be on call for a while. */
  createOverride(
    request: OverrideRequest,
    options?: OnCallRequestOptions,
  ): Promise<Override>;
  /** Undoes an override; of one that has begun, what is left of it. */
  cancelOverride(id: string, options?: OnCallRequestOptions): Promise<Override>;
  /** Whether alerts of services reach somebody, worst first. */
  listReachability(
    query?: ReachabilityQuery,
    options?: OnCallRequestOptions,
  ): Promise<ReachabilityPage>;
  getReachabilityHistory(
    entityRef: string,
    options?: OnCallRequestOptions,
  ): Promise<ReachabilityHistory>;
  /** Records a test page. */
  recordRouteProof(
    request: RouteProofRequest,
    options?: OnCallRequestOptions,
  ): Promise<RouteProof>;
  /** Gaps to come, worst and soonest first. */
  listGaps(
    query?: RangeQuery & PageQuery & { owner?: string[] },
    options?: OnCallRequestOptions,
  ): Promise<GapPage>;
  /** Load per person. */
  listLoad(
    query?: LoadQuery,
    options?: OnCallRequestOptions,
  ): Promise<LoadReport>;
  /** What a person or a group is on call for. */
  getDuty(
    ref: string,
    range?: RangeQuery,
    options?: OnCallRequestOptions,
  ): Promise<Duty>;
  /** What whoever comes next has to know. */
  getHandoff(
    query: { schedule: string; level?: string; at?: string },
    options?: OnCallRequestOptions,
  ): Promise<Handoff>;
  /** Services without a schedule of their own, with proposals. */
  listMapping(
    query?: PageQuery & { owner?: string[]; text?: string },
    options?: OnCallRequestOptions,
  ): Promise<MappingPage>;
  listIncidents(
    query?: IncidentQuery,
    options?: OnCallRequestOptions,
  ): Promise<IncidentPage>;
  /** Records incidents. Sending them twice changes nothing. */
  recordIncidents(
    batch: { source?: string; incidents: IncidentReport[] },
    options?: OnCallRequestOptions,
  ): Promise<IncidentReceipt>;
  getIncidentStats(
    entityRefs: string[],
    options?: OnCallRequestOptions,
  ): Promise<IncidentStatsList>;
  listCalendars(options?: OnCallRequestOptions): Promise<CalendarList>;
  /** Makes a secret calendar address; it is told only once. */
  createCalendar(
    request: CalendarRequest,
    options?: OnCallRequestOptions,
  ): Promise<CreatedCalendar>;
  revokeCalendar(id: string, options?: OnCallRequestOptions): Promise<void>;
  /** How reading providers and feeds goes. */
  listSources(options?: OnCallRequestOptions): Promise<SourceList>;
  /** A list as CSV (RFC 4180), all pages of it. */
  exportCsv(list: CsvList, options?: OnCallRequestOptions): Promise<string>;
}

import {
  jsonBody,
  PluginDiscovery,
  PluginFetch,
  PluginHttp,
  toQueryString,
  yamlBody,
} from '@callboard/backstage-plugin-callboard-common';
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
  LoadReport,
  MappingPage,
  OnCallPage,
  Override,
  OverrideList,
  OverrideRequest,
  ReachabilityHistory,
  ReachabilityPage,
  RouteProof,
  RouteProofRequest,
  ScheduleDetail,
  SchedulePage,
  SchedulePreview,
  ScheduleShifts,
  SourceList,
} from '../schema';
import { DOCUMENT_SOURCE, parseScheduleRef } from '../scheduleRef';
import {
  CsvList,
  IncidentQuery,
  LoadQuery,
  OnCallApi,
  OnCallQuery,
  OnCallRequestOptions,
  PageQuery,
  RangeQuery,
  ReachabilityQuery,
  ScheduleQuery,
} from './OnCallApi';

/** Path of a schedule, and what its query needs beside. */
function schedulePath(ref: string, below: string, range: RangeQuery = {}) {
  const { source, namespace, name } = parseScheduleRef(ref);
  const path = `/schedules/${encodeURIComponent(
    namespace,
  )}/${encodeURIComponent(name)}${below}`;
  const from = source === DOCUMENT_SOURCE ? {} : { source };
  return `${path}${toQueryString({ ...from, ...range })}`;
}

/** {@link OnCallApi} over HTTP, for browsers and backends. @public */
export class OnCallClient implements OnCallApi {
  readonly #http: PluginHttp;

  constructor(options: {
    discoveryApi: PluginDiscovery;
    fetchApi: PluginFetch;
  }) {
    this.#http = PluginHttp.create({ pluginId: 'oncall', ...options });
  }

  /** {@inheritDoc OnCallApi.getOnCalls} */
  async getOnCalls(
    entityRef: string[],
    query: OnCallQuery = {},
    options?: OnCallRequestOptions,
  ): Promise<OnCallPage> {
    return this.#get('/oncalls', { entityRef, ...query }, options);
  }

  /** {@inheritDoc OnCallApi.getOnCallsByEntityRefs} */
  async getOnCallsByEntityRefs(
    entityRefs: string[],
    query: OnCallQuery = {},
    options?: OnCallRequestOptions,
  ): Promise<OnCallPage> {
    return this.#http.json(
      '/oncalls/by-refs',
      jsonBody({ entityRefs, ...query }),
      options,
    );
  }

  /** {@inheritDoc OnCallApi.listSchedules} */
  async listSchedules(
    query: ScheduleQuery = {},
    options?: OnCallRequestOptions,
  ): Promise<SchedulePage> {
    return this.#get('/schedules', { ...query }, options);
  }

  /** {@inheritDoc OnCallApi.getSchedule} */
  async getSchedule(
    ref: string,
    options?: OnCallRequestOptions,
  ): Promise<ScheduleDetail> {
    return this.#http.json(schedulePath(ref, ''), {}, options);
  }

  /** {@inheritDoc OnCallApi.getShifts} */
  async getShifts(
    ref: string,
    range?: RangeQuery,
    options?: OnCallRequestOptions,
  ): Promise<ScheduleShifts> {
    return this.#http.json(schedulePath(ref, '/shifts', range), {}, options);
  }

  /** {@inheritDoc OnCallApi.preview} */
  async preview(
    yaml: string,
    range: RangeQuery = {},
    options?: OnCallRequestOptions,
  ): Promise<SchedulePreview> {
    const path = `/preview${toQueryString({ ...range })}`;
    return this.#http.json(path, yamlBody(yaml), options);
  }

  /** {@inheritDoc OnCallApi.listOverrides} */
  async listOverrides(
    query: RangeQuery & { schedule?: string[] } = {},
    options?: OnCallRequestOptions,
  ): Promise<OverrideList> {
    return this.#get('/overrides', { ...query }, options);
  }

  /** {@inheritDoc OnCallApi.createOverride} */
  async createOverride(
    request: OverrideRequest,
    options?: OnCallRequestOptions,
  ): Promise<Override> {
    return this.#http.json('/overrides', jsonBody(request), options);
  }

  /** {@inheritDoc OnCallApi.cancelOverride} */
  async cancelOverride(
    id: string,
    options?: OnCallRequestOptions,
  ): Promise<Override> {
    const path = `/overrides/${encodeURIComponent(id)}`;
    return this.#http.json(path, { method: 'DELETE' }, options);
  }

  /** {@inheritDoc OnCallApi.listReachability} */
  async listReachability(
    query: ReachabilityQuery = {},
    options?: OnCallRequestOptions,
  ): Promise<ReachabilityPage> {
    return this.#get('/reachability', { ...query }, options);
  }

  /** {@inheritDoc OnCallApi.getReachabilityHistory} */
  async getReachabilityHistory(
    entityRef: string,
    options?: OnCallRequestOptions,
  ): Promise<ReachabilityHistory> {
    return this.#get('/reachability/history', { entityRef }, options);
  }

  /** {@inheritDoc OnCallApi.recordRouteProof} */
  async recordRouteProof(
    request: RouteProofRequest,
    options?: OnCallRequestOptions,
  ): Promise<RouteProof> {
    return this.#http.json('/reachability/proofs', jsonBody(request), options);
  }

  /** {@inheritDoc OnCallApi.listGaps} */
  async listGaps(
    query: RangeQuery & PageQuery & { owner?: string[] } = {},
    options?: OnCallRequestOptions,
  ): Promise<GapPage> {
    return this.#get('/gaps', { ...query }, options);
  }

  /** {@inheritDoc OnCallApi.listLoad} */
  async listLoad(
    query: LoadQuery = {},
    options?: OnCallRequestOptions,
  ): Promise<LoadReport> {
    return this.#get('/load', { ...query }, options);
  }

  /** {@inheritDoc OnCallApi.getDuty} */
  async getDuty(
    ref: string,
    range: RangeQuery = {},
    options?: OnCallRequestOptions,
  ): Promise<Duty> {
    return this.#get('/duty', { ref, ...range }, options);
  }

  /** {@inheritDoc OnCallApi.getHandoff} */
  async getHandoff(
    query: { schedule: string; level?: string; at?: string },
    options?: OnCallRequestOptions,
  ): Promise<Handoff> {
    return this.#get('/handoff', query, options);
  }

  /** {@inheritDoc OnCallApi.listMapping} */
  async listMapping(
    query: PageQuery & { owner?: string[]; text?: string } = {},
    options?: OnCallRequestOptions,
  ): Promise<MappingPage> {
    return this.#get('/mapping', { ...query }, options);
  }

  /** {@inheritDoc OnCallApi.listIncidents} */
  async listIncidents(
    query: IncidentQuery = {},
    options?: OnCallRequestOptions,
  ): Promise<IncidentPage> {
    return this.#get('/incidents', { ...query }, options);
  }

  /** {@inheritDoc OnCallApi.recordIncidents} */
  async recordIncidents(
    batch: { source?: string; incidents: IncidentReport[] },
    options?: OnCallRequestOptions,
  ): Promise<IncidentReceipt> {
    return this.#http.json('/incidents', jsonBody(batch), options);
  }

  /** {@inheritDoc OnCallApi.getIncidentStats} */
  async getIncidentStats(
    entityRef: string[],
    options?: OnCallRequestOptions,
  ): Promise<IncidentStatsList> {
    return this.#get('/incidents/stats', { entityRef }, options);
  }

  /** {@inheritDoc OnCallApi.listCalendars} */
  async listCalendars(options?: OnCallRequestOptions): Promise<CalendarList> {
    return this.#get('/calendars', {}, options);
  }

  /** {@inheritDoc OnCallApi.createCalendar} */
  async createCalendar(
    request: CalendarRequest,
    options?: OnCallRequestOptions,
  ): Promise<CreatedCalendar> {
    return this.#http.json('/calendars', jsonBody(request), options);
  }

  /** {@inheritDoc OnCallApi.revokeCalendar} */
  async revokeCalendar(
    id: string,
    options?: OnCallRequestOptions,
  ): Promise<void> {
    const path = `/calendars/${encodeURIComponent(id)}`;
    await this.#http.text(path, { method: 'DELETE' }, options);
  }

  /** {@inheritDoc OnCallApi.listSources} */
  async listSources(options?: OnCallRequestOptions): Promise<SourceList> {
    return this.#get('/sources', {}, options);
  }

  /** {@inheritDoc OnCallApi.exportCsv} */
  async exportCsv(
    { list, query }: CsvList,
    options?: OnCallRequestOptions,
  ): Promise<string> {
    const path = `/${list}${toQueryString({ ...query })}`;
    return this.#http.text(path, { headers: { Accept: 'text/csv' } }, options);
  }

  async #get<T>(
    path: string,
    query: Parameters<typeof toQueryString>[0],
    options?: OnCallRequestOptions,
  ): Promise<T> {
    return this.#http.json(`${path}${toQueryString(query)}`, {}, options);
  }
}

import { parseEntityRef } from '@backstage/catalog-model';
import {
  jsonBody,
  PluginDiscovery,
  PluginFetch,
  PluginHttp,
  PluginRequestOptions,
  QueryValue,
  toQueryString,
  yamlBody,
} from '@callboard/backstage-plugin-callboard-common';
import {
  Campaign,
  CampaignDetail,
  CampaignPage,
  CampaignRequest,
  CheckPage,
  DecisionRequest,
  DifferencePage,
  Drill,
  DrillPage,
  DrillReceipt,
  DueDrillPage,
  EntityHistory,
  FactCatalogue,
  FactReceipt,
  HistoryReceipt,
  Preview,
  PreviewRequest,
  PushedFact,
  Report,
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
} from '../schema';
import {
  AtQuery,
  CampaignQuery,
  CheckQuery,
  DifferenceQuery,
  DrillBatch,
  DrillQuery,
  DueDrillQuery,
  HistoryBatch,
  HistoryQuery,
  ReportQuery,
  ResultQuery,
  ScorecardQuery,
  ScorecardsApi,
  ScorecardsCsvList,
  TrendQuery,
  WaiverQuery,
} from './ScorecardsApi';

function scorecardPath(ref: string): string {
  const { namespace, name } = parseEntityRef(ref, {
    defaultKind: 'Scorecard',
    defaultNamespace: 'default',
  });
  return `/scorecards/${encodeURIComponent(namespace)}/${encodeURIComponent(
    name,
  )}`;
}

/** {@link ScorecardsApi} over HTTP, for browsers and backends. @public */
export class ScorecardsClient implements ScorecardsApi {
  readonly #http: PluginHttp;

  constructor(options: {
    discoveryApi: PluginDiscovery;
    fetchApi: PluginFetch;
  }) {
    this.#http = PluginHttp.create({ pluginId: 'scorecards', ...options });
  }

  /** {@inheritDoc ScorecardsApi.listResults} */
  async listResults(
    query: ResultQuery = {},
    options?: PluginRequestOptions,
  ): Promise<ResultPage> {
    return this.#get('/results', { ...query }, options);
  }

  /** {@inheritDoc ScorecardsApi.getResultsByEntityRefs} */
  async getResultsByEntityRefs(
    request: ResultsByRefsRequest,
    options?: PluginRequestOptions,
  ): Promise<ResultPage> {
    return this.#http.json('/results/by-refs', jsonBody(request), options);
  }

  /** {@inheritDoc ScorecardsApi.getHistory} */
  async getHistory(
    query: HistoryQuery,
    options?: PluginRequestOptions,
  ): Promise<EntityHistory> {
    return this.#get('/history', { ...query }, options);
  }

  /** {@inheritDoc ScorecardsApi.importHistory} */
  async importHistory(
    batch: HistoryBatch,
    options?: PluginRequestOptions,
  ): Promise<HistoryReceipt> {
    return this.#http.json('/history', jsonBody(batch), options);
  }

  /** {@inheritDoc ScorecardsApi.getReport} */
  async getReport(
    query: ReportQuery,
    options?: PluginRequestOptions,
  ): Promise<Report> {
    return this.#get('/report', { ...query }, options);
  }

  /** {@inheritDoc ScorecardsApi.getTrend} */
  async getTrend(
    query: TrendQuery,
    options?: PluginRequestOptions,
  ): Promise<Trend> {
    return this.#get('/trend', { ...query }, options);
  }

  /** {@inheritDoc ScorecardsApi.listDifferences} */
  async listDifferences(
    query: DifferenceQuery,
    options?: PluginRequestOptions,
  ): Promise<DifferencePage> {
    return this.#get('/differences', { ...query }, options);
  }

  /** {@inheritDoc ScorecardsApi.listChecks} */
  async listChecks(
    query: CheckQuery = {},
    options?: PluginRequestOptions,
  ): Promise<CheckPage> {
    return this.#get('/checks', { ...query }, options);
  }

  /** {@inheritDoc ScorecardsApi.listScorecards} */
  async listScorecards(
    query: ScorecardQuery = {},
    options?: PluginRequestOptions,
  ): Promise<ScorecardList> {
    return this.#get('/scorecards', { ...query }, options);
  }

  /** {@inheritDoc ScorecardsApi.getScorecard} */
  async getScorecard(
    ref: string,
    query: AtQuery = {},
    options?: PluginRequestOptions,
  ): Promise<ScorecardDetail> {
    return this.#get(scorecardPath(ref), { ...query }, options);
  }

  /** {@inheritDoc ScorecardsApi.preview} */
  async preview(
    request: PreviewRequest,
    options?: PluginRequestOptions,
  ): Promise<Preview> {
    return this.#http.json('/preview', jsonBody(request), options);
  }

  /** {@inheritDoc ScorecardsApi.validate} */
  async validate(
    yaml: string,
    options?: PluginRequestOptions,
  ): Promise<ValidationResult> {
    return this.#http.json('/validate', yamlBody(yaml), options);
  }

  /** {@inheritDoc ScorecardsApi.recheck} */
  async recheck(
    entityRef: string,
    options?: PluginRequestOptions,
  ): Promise<ResultPage> {
    return this.#http.json('/recheck', jsonBody({ entityRef }), options);
  }

  /** {@inheritDoc ScorecardsApi.listFacts} */
  async listFacts(options?: PluginRequestOptions): Promise<FactCatalogue> {
    return this.#get('/facts', {}, options);
  }

  /** {@inheritDoc ScorecardsApi.pushFacts} */
  async pushFacts(
    facts: PushedFact[],
    options?: PluginRequestOptions,
  ): Promise<FactReceipt> {
    return this.#http.json('/facts', jsonBody({ facts }), options);
  }

  /** {@inheritDoc ScorecardsApi.listWaivers} */
  async listWaivers(
    query: WaiverQuery = {},
    options?: PluginRequestOptions,
  ): Promise<WaiverPage> {
    return this.#get('/waivers', { ...query }, options);
  }

  /** {@inheritDoc ScorecardsApi.requestWaiver} */
  async requestWaiver(
    request: WaiverRequest,
    options?: PluginRequestOptions,
  ): Promise<Waiver> {
    return this.#http.json('/waivers', jsonBody(request), options);
  }

  /** {@inheritDoc ScorecardsApi.decideWaiver} */
  async decideWaiver(
    id: string,
    decision: 'approve' | 'reject' | 'withdraw',
    request: DecisionRequest = {},
    options?: PluginRequestOptions,
  ): Promise<Waiver> {
    return this.#http.json(
      `/waivers/${encodeURIComponent(id)}/${decision}`,
      jsonBody(request),
      options,
    );
  }

  /** {@inheritDoc ScorecardsApi.listCampaigns} */
  async listCampaigns(
    query: CampaignQuery = {},
    options?: PluginRequestOptions,
  ): Promise<CampaignPage> {
    return this.#get('/campaigns', { ...query }, options);
  }

  /** {@inheritDoc ScorecardsApi.createCampaign} */
  async createCampaign(
    request: CampaignRequest,
    options?: PluginRequestOptions,
  ): Promise<Campaign> {
    return this.#http.json('/campaigns', jsonBody(request), options);
  }

  /** {@inheritDoc ScorecardsApi.getCampaign} */
  async getCampaign(
    id: string,
    options?: PluginRequestOptions,
  ): Promise<CampaignDetail> {
    return this.#get(`/campaigns/${encodeURIComponent(id)}`, {}, options);
  }

  /** {@inheritDoc ScorecardsApi.decideCampaign} */
  async decideCampaign(
    id: string,
    decision: 'end' | 'cancel' | 'promote',
    request: DecisionRequest = {},
    options?: PluginRequestOptions,
  ): Promise<Campaign> {
    return this.#http.json(
      `/campaigns/${encodeURIComponent(id)}/${decision}`,
      jsonBody(request),
      options,
    );
  }

  /** {@inheritDoc ScorecardsApi.listDrills} */
  async listDrills(
    query: DrillQuery = {},
    options?: PluginRequestOptions,
  ): Promise<DrillPage> {
    return this.#get('/drills', { ...query }, options);
  }

  /** {@inheritDoc ScorecardsApi.recordDrills} */
  async recordDrills(
    batch: DrillBatch,
    options?: PluginRequestOptions,
  ): Promise<DrillReceipt> {
    return this.#http.json('/drills', jsonBody(batch), options);
  }

  /** {@inheritDoc ScorecardsApi.listDueDrills} */
  async listDueDrills(
    query: DueDrillQuery = {},
    options?: PluginRequestOptions,
  ): Promise<DueDrillPage> {
    return this.#get('/drills/due', { ...query }, options);
  }

  /** {@inheritDoc ScorecardsApi.settleFollowUp} */
  async settleFollowUp(
    id: string,
    followUpId: string,
    done: boolean,
    options?: PluginRequestOptions,
  ): Promise<Drill> {
    return this.#http.json(
      `/drills/${encodeURIComponent(id)}/follow-ups/${encodeURIComponent(
        followUpId,
      )}`,
      jsonBody({ done }),
      options,
    );
  }

  /** {@inheritDoc ScorecardsApi.listSources} */
  async listSources(options?: PluginRequestOptions): Promise<SourceList> {
    return this.#get('/sources', {}, options);
  }

  /** {@inheritDoc ScorecardsApi.exportCsv} */
  async exportCsv(
    { list, query }: ScorecardsCsvList,
    options?: PluginRequestOptions,
  ): Promise<string> {
    const path = `/${list}${toQueryString({ ...query })}`;
    return this.#http.text(path, { headers: { Accept: 'text/csv' } }, options);
  }

  #get<T>(
    path: string,
    query: Record<string, QueryValue>,
    options?: PluginRequestOptions,
  ): Promise<T> {
    return this.#http.json(`${path}${toQueryString(query)}`, {}, options);
  }
}

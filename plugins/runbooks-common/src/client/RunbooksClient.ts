import {
  jsonBody,
  PluginDiscovery,
  PluginFetch,
  PluginHttp,
  PluginRequestOptions,
  QueryValue,
  toQueryString,
} from '@callboard/backstage-plugin-callboard-common';
import {
  AlertPage,
  AlertReceipt,
  AlertWebhook,
  Checklist,
  ChecklistPage,
  ChecklistRequest,
  CoveragePage,
  Review,
  ReviewList,
  ReviewRequest,
  RunbookContent,
  RunbookDetail,
  RunbookHistory,
  RunbookPage,
  SearchDocumentPage,
  SourceList,
} from '../schema';
import {
  AlertQuery,
  ChecklistQuery,
  CoverageQuery,
  PageQuery,
  RunbookQuery,
  RunbooksApi,
  RunbooksCsvList,
} from './RunbooksApi';

const runbookPath = (id: string, below = '') =>
  `/runbooks/${encodeURIComponent(id)}${below}`;
const checklistPath = (id: string, below = '') =>
  `/checklists/${encodeURIComponent(id)}${below}`;
const putBody = (body: unknown): RequestInit => ({
  ...jsonBody(body),
  method: 'PUT',
});

/** {@link RunbooksApi} over HTTP, for browsers and backends. @public */
export class RunbooksClient implements RunbooksApi {
  readonly #http: PluginHttp;

  constructor(options: {
    discoveryApi: PluginDiscovery;
    fetchApi: PluginFetch;
  }) {
    this.#http = PluginHttp.create({ pluginId: 'runbooks', ...options });
  }

  /** {@inheritDoc RunbooksApi.listRunbooks} */
  async listRunbooks(
    query: RunbookQuery = {},
    options?: PluginRequestOptions,
  ): Promise<RunbookPage> {
    return this.#get('/runbooks', { ...query }, options);
  }

  /** {@inheritDoc RunbooksApi.getRunbooksByEntityRefs} */
  async getRunbooksByEntityRefs(
    entityRefs: string[],
    options?: PluginRequestOptions,
  ): Promise<RunbookPage> {
    const body = jsonBody({ entityRefs });
    return this.#http.json('/runbooks/by-refs', body, options);
  }

  /** {@inheritDoc RunbooksApi.getRunbook} */
  async getRunbook(
    id: string,
    options?: PluginRequestOptions,
  ): Promise<RunbookDetail> {
    return this.#get(runbookPath(id), {}, options);
  }

  /** {@inheritDoc RunbooksApi.getContent} */
  async getContent(
    id: string,
    options?: PluginRequestOptions,
  ): Promise<RunbookContent> {
    return this.#get(runbookPath(id, '/content'), {}, options);
  }

  /** {@inheritDoc RunbooksApi.getHistory} */
  async getHistory(
    id: string,
    options?: PluginRequestOptions,
  ): Promise<RunbookHistory> {
    return this.#get(runbookPath(id, '/history'), {}, options);
  }

  /** {@inheritDoc RunbooksApi.listReviews} */
  async listReviews(
    id: string,
    options?: PluginRequestOptions,
  ): Promise<ReviewList> {
    return this.#get(runbookPath(id, '/reviews'), {}, options);
  }

  /** {@inheritDoc RunbooksApi.createReview} */
  async createReview(
    id: string,
    request: ReviewRequest,
    options?: PluginRequestOptions,
  ): Promise<Review> {
    const path = runbookPath(id, '/reviews');
    return this.#http.json(path, jsonBody(request), options);
  }

  /** {@inheritDoc RunbooksApi.recheck} */
  async recheck(id: string, options?: PluginRequestOptions): Promise<void> {
    const path = runbookPath(id, '/recheck');
    await this.#http.text(path, { method: 'POST' }, options);
  }

  /** {@inheritDoc RunbooksApi.listCoverage} */
  async listCoverage(
    query: CoverageQuery = {},
    options?: PluginRequestOptions,
  ): Promise<CoveragePage> {
    return this.#get('/coverage', { ...query }, options);
  }

  /** {@inheritDoc RunbooksApi.listAlerts} */
  async listAlerts(
    query: AlertQuery = {},
    options?: PluginRequestOptions,
  ): Promise<AlertPage> {
    return this.#get('/alerts', { ...query }, options);
  }

  /** {@inheritDoc RunbooksApi.sendAlerts} */
  async sendAlerts(
    webhook: AlertWebhook,
    options?: PluginRequestOptions,
  ): Promise<AlertReceipt> {
    return this.#http.json('/alerts', jsonBody(webhook), options);
  }

  /** {@inheritDoc RunbooksApi.listChecklists} */
  async listChecklists(
    query: ChecklistQuery = {},
    options?: PluginRequestOptions,
  ): Promise<ChecklistPage> {
    return this.#get('/checklists', { ...query }, options);
  }

  /** {@inheritDoc RunbooksApi.openChecklist} */
  async openChecklist(
    request: ChecklistRequest,
    options?: PluginRequestOptions,
  ): Promise<Checklist> {
    return this.#http.json('/checklists', jsonBody(request), options);
  }

  /** {@inheritDoc RunbooksApi.getChecklist} */
  async getChecklist(
    id: string,
    options?: PluginRequestOptions,
  ): Promise<Checklist> {
    return this.#get(checklistPath(id), {}, options);
  }

  /** {@inheritDoc RunbooksApi.tickItem} */
  async tickItem(
    id: string,
    itemId: string,
    done: boolean,
    options?: PluginRequestOptions,
  ): Promise<Checklist> {
    const path = checklistPath(id, `/items/${encodeURIComponent(itemId)}`);
    return this.#http.json(path, putBody({ done }), options);
  }

  /** {@inheritDoc RunbooksApi.addNote} */
  async addNote(
    id: string,
    text: string,
    options?: PluginRequestOptions,
  ): Promise<Checklist> {
    const path = checklistPath(id, '/notes');
    return this.#http.json(path, jsonBody({ text }), options);
  }

  /** {@inheritDoc RunbooksApi.bePresent} */
  async bePresent(id: string, options?: PluginRequestOptions): Promise<void> {
    const path = checklistPath(id, '/presence');
    await this.#http.text(path, { method: 'PUT' }, options);
  }

  /** {@inheritDoc RunbooksApi.endChecklist} */
  async endChecklist(
    id: string,
    note?: string,
    options?: PluginRequestOptions,
  ): Promise<Checklist> {
    const path = checklistPath(id, '/end');
    return this.#http.json(path, jsonBody({ note }), options);
  }

  /** {@inheritDoc RunbooksApi.listSearchDocuments} */
  async listSearchDocuments(
    query: PageQuery = {},
    options?: PluginRequestOptions,
  ): Promise<SearchDocumentPage> {
    return this.#get('/documents', { ...query }, options);
  }

  /** {@inheritDoc RunbooksApi.listSources} */
  async listSources(options?: PluginRequestOptions): Promise<SourceList> {
    return this.#get('/sources', {}, options);
  }

  /** {@inheritDoc RunbooksApi.exportCsv} */
  async exportCsv(
    { list, query }: RunbooksCsvList,
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

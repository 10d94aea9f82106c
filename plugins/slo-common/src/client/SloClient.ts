import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  AppliedPolicy,
  EvaluationHealth,
  EvaluationRequest,
  EvaluationResult,
  EventReceipt,
  Exclusion,
  ExclusionProposal,
  Gate,
  IngestionError,
  LintFinding,
  Sample,
  SampleReceipt,
  ServiceEvent,
  SloExplanation,
  SloHistory,
  SloPage,
  SloStatus,
  ValidationReport,
  WhatIf,
  WhatIfRequest,
} from '../schema';
import {
  ExclusionDecision,
  RuleFileKind,
  SloApi,
  SloHistoryQuery,
  SloQuery,
  SloRequestOptions,
} from './SloApi';

/** Where the client learns the plugin's address. The discovery service and the discovery API both fit. @public */
export interface SloClientDiscovery {
  getBaseUrl(pluginId: string): Promise<string>;
}

/** How the client sends requests. The frontend's fetch API and `{fetch}` of Node both fit. @public */
export interface SloClientFetch {
  fetch(input: string, init?: RequestInit): Promise<Response>;
}

type QueryValue = string | number | boolean | string[] | undefined;

function toQueryString(query: Record<string, QueryValue>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value ?? []].flat()) {
      params.append(name, String(item));
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}

function sloPath(ref: string): string {
  const { namespace, name } = parseEntityRef(ref, {
    defaultKind: 'slo',
    defaultNamespace: 'default',
  });
  return `/slos/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

const yamlBody = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/yaml' },
  body,
});

/** {@link SloApi} over HTTP, for browsers and backends. @public */
export class SloClient implements SloApi {
  readonly #discoveryApi: SloClientDiscovery;
  readonly #fetchApi: SloClientFetch;

  constructor(options: {
    discoveryApi: SloClientDiscovery;
    fetchApi: SloClientFetch;
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc SloApi.listSlos} */
  async listSlos(
    query: SloQuery,
    options?: SloRequestOptions,
  ): Promise<SloPage> {
    return this.#request(`/slos${toQueryString({ ...query })}`, {}, options);
  }

  /** {@inheritDoc SloApi.getSlosByEntityRefs} */
  async getSlosByEntityRefs(
    entityRefs: string[],
    options?: SloRequestOptions,
  ): Promise<{ items: SloStatus[] }> {
    return this.#request('/slos/by-refs', json({ entityRefs }), options);
  }

  /** {@inheritDoc SloApi.getSlo} */
  async getSlo(ref: string, options?: SloRequestOptions): Promise<SloStatus> {
    return this.#request(sloPath(ref), {}, options);
  }

  /** {@inheritDoc SloApi.getHistory} */
  async getHistory(
    ref: string,
    query: SloHistoryQuery = {},
    options?: SloRequestOptions,
  ): Promise<SloHistory> {
    const path = `${sloPath(ref)}/history${toQueryString({ ...query })}`;
    return this.#request(path, {}, options);
  }

  /** {@inheritDoc SloApi.pushSamples} */
  async pushSamples(
    batch: { source?: string; samples: Sample[] },
    options?: SloRequestOptions,
  ): Promise<SampleReceipt> {
    return this.#request('/samples', json(batch), options);
  }

  /** {@inheritDoc SloApi.validate} */
  async validate(
    yaml: string,
    options?: SloRequestOptions,
  ): Promise<ValidationReport> {
    return this.#request('/validate', yamlBody(yaml), options);
  }

  /** {@inheritDoc SloApi.listIngestionErrors} */
  async listIngestionErrors(
    options?: SloRequestOptions,
  ): Promise<{ items: IngestionError[] }> {
    return this.#request('/ingestion-errors', {}, options);
  }

  /** {@inheritDoc SloApi.explain} */
  async explain(
    ref: string,
    options?: SloRequestOptions,
  ): Promise<SloExplanation> {
    return this.#request(`${sloPath(ref)}/explain`, {}, options);
  }

  /** {@inheritDoc SloApi.getRules} */
  async getRules(
    ref: string,
    file: RuleFileKind,
    options?: SloRequestOptions,
  ): Promise<string> {
    const path = `${sloPath(ref)}/rules${toQueryString({ file })}`;
    return (await this.#fetch(path, {}, options)).text();
  }

  /** {@inheritDoc SloApi.generateRules} */
  async generateRules(
    yaml: string,
    file: RuleFileKind,
    options?: SloRequestOptions,
  ): Promise<string> {
    const path = `/rules${toQueryString({ file })}`;
    return (await this.#fetch(path, yamlBody(yaml), options)).text();
  }

  /** {@inheritDoc SloApi.lint} */
  async lint(
    ref: string,
    options?: SloRequestOptions,
  ): Promise<{ items: LintFinding[] }> {
    return this.#request(`${sloPath(ref)}/lint`, {}, options);
  }

  /** {@inheritDoc SloApi.whatIf} */
  async whatIf(
    ref: string,
    request: WhatIfRequest,
    options?: SloRequestOptions,
  ): Promise<WhatIf> {
    return this.#request(`${sloPath(ref)}/what-if`, json(request), options);
  }

  /** {@inheritDoc SloApi.evaluate} */
  async evaluate(
    request: EvaluationRequest,
    options?: SloRequestOptions,
  ): Promise<EvaluationResult> {
    return this.#request('/evaluate', json(request), options);
  }

  /** {@inheritDoc SloApi.listEvents} */
  async listEvents(
    query: { entityRef: string[]; from?: string; to?: string },
    options?: SloRequestOptions,
  ): Promise<{ items: ServiceEvent[] }> {
    return this.#request(`/events${toQueryString({ ...query })}`, {}, options);
  }

  /** {@inheritDoc SloApi.recordEvents} */
  async recordEvents(
    events: ServiceEvent[],
    options?: SloRequestOptions,
  ): Promise<EventReceipt> {
    return this.#request('/events', json({ events }), options);
  }

  /** {@inheritDoc SloApi.listExclusions} */
  async listExclusions(
    query: { slo?: string[] } = {},
    options?: SloRequestOptions,
  ): Promise<{ items: Exclusion[] }> {
    return this.#request(
      `/exclusions${toQueryString({ ...query })}`,
      {},
      options,
    );
  }

  /** {@inheritDoc SloApi.proposeExclusion} */
  async proposeExclusion(
    proposal: ExclusionProposal,
    options?: SloRequestOptions,
  ): Promise<Exclusion> {
    return this.#request('/exclusions', json(proposal), options);
  }

  /** {@inheritDoc SloApi.decideExclusion} */
  async decideExclusion(
    id: string,
    decision: ExclusionDecision,
    options: SloRequestOptions & { comment?: string } = {},
  ): Promise<Exclusion> {
    const path = `/exclusions/${encodeURIComponent(id)}/${decision}`;
    return this.#request(path, json({ comment: options.comment }), options);
  }

  /** {@inheritDoc SloApi.getGate} */
  async getGate(entityRef: string, options?: SloRequestOptions): Promise<Gate> {
    return this.#request(`/gate${toQueryString({ entityRef })}`, {}, options);
  }

  /** {@inheritDoc SloApi.listPolicies} */
  async listPolicies(
    entityRefs: string[],
    options?: SloRequestOptions,
  ): Promise<{ items: AppliedPolicy[] }> {
    const path = `/policies${toQueryString({ entityRef: entityRefs })}`;
    return this.#request(path, {}, options);
  }

  /** {@inheritDoc SloApi.getEvaluationHealth} */
  async getEvaluationHealth(
    options?: SloRequestOptions,
  ): Promise<EvaluationHealth> {
    return this.#request('/evaluation', {}, options);
  }

  async #request<T>(
    path: string,
    init: RequestInit,
    options?: SloRequestOptions,
  ): Promise<T> {
    return (await this.#fetch(path, init, options)).json();
  }

  async #fetch(
    path: string,
    init: RequestInit,
    options?: SloRequestOptions,
  ): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('slo');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, {
      ...init,
      signal: options?.signal,
      headers: {
        ...init.headers,
        ...(options?.token && { Authorization: `Bearer ${options.token}` }),
      },
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

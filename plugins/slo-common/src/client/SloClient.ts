import { parseEntityRef } from '@backstage/catalog-model';
import {
  jsonBody,
  PluginDiscovery,
  PluginFetch,
  PluginHttp,
  toQueryString,
  yamlBody,
} from '@callboard/backstage-plugin-callboard-common';
import {
  AppliedPolicy,
  BudgetSpan,
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
  SpanSpent,
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

function sloPath(ref: string): string {
  const { namespace, name } = parseEntityRef(ref, {
    defaultKind: 'slo',
    defaultNamespace: 'default',
  });
  return `/slos/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}

/** {@link SloApi} over HTTP, for browsers and backends. @public */
export class SloClient implements SloApi {
  readonly #http: PluginHttp;

  constructor(options: {
    discoveryApi: PluginDiscovery;
    fetchApi: PluginFetch;
  }) {
    this.#http = PluginHttp.create({ pluginId: 'slo', ...options });
  }

  /** {@inheritDoc SloApi.listSlos} */
  async listSlos(
    query: SloQuery,
    options?: SloRequestOptions,
  ): Promise<SloPage> {
    return this.#http.json(`/slos${toQueryString({ ...query })}`, {}, options);
  }

  /** {@inheritDoc SloApi.getSlosByEntityRefs} */
  async getSlosByEntityRefs(
    entityRefs: string[],
    options?: SloRequestOptions,
  ): Promise<{ items: SloStatus[] }> {
    return this.#http.json('/slos/by-refs', jsonBody({ entityRefs }), options);
  }

  /** {@inheritDoc SloApi.getBudgetSpent} */
  async getBudgetSpent(
    spans: BudgetSpan[],
    options?: SloRequestOptions,
  ): Promise<{ items: SpanSpent[] }> {
    return this.#http.json('/slos/spent', jsonBody({ spans }), options);
  }

  /** {@inheritDoc SloApi.getSlo} */
  async getSlo(ref: string, options?: SloRequestOptions): Promise<SloStatus> {
    return this.#http.json(sloPath(ref), {}, options);
  }

  /** {@inheritDoc SloApi.getHistory} */
  async getHistory(
    ref: string,
    query: SloHistoryQuery = {},
    options?: SloRequestOptions,
  ): Promise<SloHistory> {
    const path = `${sloPath(ref)}/history${toQueryString({ ...query })}`;
    return this.#http.json(path, {}, options);
  }

  /** {@inheritDoc SloApi.pushSamples} */
  async pushSamples(
    batch: { source?: string; samples: Sample[] },
    options?: SloRequestOptions,
  ): Promise<SampleReceipt> {
    return this.#http.json('/samples', jsonBody(batch), options);
  }

  /** {@inheritDoc SloApi.validate} */
  async validate(
    yaml: string,
    options?: SloRequestOptions,
  ): Promise<ValidationReport> {
    return this.#http.json('/validate', yamlBody(yaml), options);
  }

  /** {@inheritDoc SloApi.listIngestionErrors} */
  async listIngestionErrors(
    options?: SloRequestOptions,
  ): Promise<{ items: IngestionError[] }> {
    return this.#http.json('/ingestion-errors', {}, options);
  }

  /** {@inheritDoc SloApi.explain} */
  async explain(
    ref: string,
    options?: SloRequestOptions,
  ): Promise<SloExplanation> {
    return this.#http.json(`${sloPath(ref)}/explain`, {}, options);
  }

  /** {@inheritDoc SloApi.getRules} */
  async getRules(
    ref: string,
    file: RuleFileKind,
    options?: SloRequestOptions,
  ): Promise<string> {
    const path = `${sloPath(ref)}/rules${toQueryString({ file })}`;
    return this.#http.text(path, {}, options);
  }

  /** {@inheritDoc SloApi.generateRules} */
  async generateRules(
    yaml: string,
    file: RuleFileKind,
    options?: SloRequestOptions,
  ): Promise<string> {
    const path = `/rules${toQueryString({ file })}`;
    return this.#http.text(path, yamlBody(yaml), options);
  }

  /** {@inheritDoc SloApi.lint} */
  async lint(
    ref: string,
    options?: SloRequestOptions,
  ): Promise<{ items: LintFinding[] }> {
    return this.#http.json(`${sloPath(ref)}/lint`, {}, options);
  }

  /** {@inheritDoc SloApi.whatIf} */
  async whatIf(
    ref: string,
    request: WhatIfRequest,
    options?: SloRequestOptions,
  ): Promise<WhatIf> {
    return this.#http.json(
      `${sloPath(ref)}/what-if`,
      jsonBody(request),
      options,
    );
  }

  /** {@inheritDoc SloApi.evaluate} */
  async evaluate(
    request: EvaluationRequest,
    options?: SloRequestOptions,
  ): Promise<EvaluationResult> {
    return this.#http.json('/evaluate', jsonBody(request), options);
  }

  /** {@inheritDoc SloApi.listEvents} */
  async listEvents(
    query: { entityRef: string[]; from?: string; to?: string },
    options?: SloRequestOptions,
  ): Promise<{ items: ServiceEvent[] }> {
    return this.#http.json(
      `/events${toQueryString({ ...query })}`,
      {},
      options,
    );
  }

  /** {@inheritDoc SloApi.recordEvents} */
  async recordEvents(
    events: ServiceEvent[],
    options?: SloRequestOptions,
  ): Promise<EventReceipt> {
    return this.#http.json('/events', jsonBody({ events }), options);
  }

  /** {@inheritDoc SloApi.listExclusions} */
  async listExclusions(
    query: { slo?: string[] } = {},
    options?: SloRequestOptions,
  ): Promise<{ items: Exclusion[] }> {
    return this.#http.json(
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
    return this.#http.json('/exclusions', jsonBody(proposal), options);
  }

  /** {@inheritDoc SloApi.decideExclusion} */
  async decideExclusion(
    id: string,
    decision: ExclusionDecision,
    options: SloRequestOptions & { comment?: string } = {},
  ): Promise<Exclusion> {
    const path = `/exclusions/${encodeURIComponent(id)}/${decision}`;
    return this.#http.json(
      path,
      jsonBody({ comment: options.comment }),
      options,
    );
  }

  /** {@inheritDoc SloApi.getGate} */
  async getGate(entityRef: string, options?: SloRequestOptions): Promise<Gate> {
    return this.#http.json(`/gate${toQueryString({ entityRef })}`, {}, options);
  }

  /** {@inheritDoc SloApi.listPolicies} */
  async listPolicies(
    entityRefs: string[],
    options?: SloRequestOptions,
  ): Promise<{ items: AppliedPolicy[] }> {
    const path = `/policies${toQueryString({ entityRef: entityRefs })}`;
    return this.#http.json(path, {}, options);
  }

  /** {@inheritDoc SloApi.getEvaluationHealth} */
  async getEvaluationHealth(
    options?: SloRequestOptions,
  ): Promise<EvaluationHealth> {
    return this.#http.json('/evaluation', {}, options);
  }
}

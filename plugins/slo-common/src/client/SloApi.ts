import {
  AppliedPolicy,
  BudgetSpan,
  DataState,
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
  SloState,
  SloStatus,
  SpanSpent,
  ValidationReport,
  WhatIf,
  WhatIfRequest,
} from '../schema';

/** What to list. Several values of one field are alternatives, several fields must all match. @public */
export interface SloQuery {
  entityRef?: string[];
  owner?: string[];
  state?: SloState[];
  data?: DataState[];
  tier?: string[];
  /** Words that must all appear in the title, the SLO's or the entity's ref. */
  text?: string;
  /** Also count the SLOs per state, data, owner and tier. */
  facets?: boolean;
  /** 1..500, 100 where it is left out. */
  limit?: number;
  cursor?: string;
}

/** Which part of an SLO's past to read. Instants are ISO 8601. @public */
export interface SloHistoryQuery {
  /** Name; left out, the first one, or a composite as a whole. */
  objective?: string;
  from?: string;
  to?: string;
  /** 1..2000. */
  points?: number;
}

/** A rule file, or the test file that proves it. @public */
export type RuleFileKind = 'rules' | 'tests';

/** What can be decided about an exclusion. @public */
export type ExclusionDecision = 'approve' | 'reject' | 'withdraw';

/** Sent along with a request. @public */
export interface SloRequestOptions {
  /** A Backstage token; left out in the browser, where the fetch API adds the user's. */
  token?: string;
  signal?: AbortSignal;
}

/**
 * The SLO plugin's backend, as seen by cards, pages, other backends and tools.
 *
 * Every method throws a `ResponseError` of `@backstage/errors` when the backend answers with an error.
 * @public
 */
export interface SloApi {
  /** SLOs the caller may see, most urgent first. */
  listSlos(query: SloQuery, options?: SloRequestOptions): Promise<SloPage>;
  /** The SLOs of up to 10,000 entities at once. */
  getSlosByEntityRefs(
    entityRefs: string[],
    options?: SloRequestOptions,
  ): Promise<{ items: SloStatus[] }>;
  /** What up to 1,000 spans of time cost of the error budgets of entities. */
  getBudgetSpent(
    spans: BudgetSpan[],
    options?: SloRequestOptions,
  ): Promise<{ items: SpanSpent[] }>;
  /** One SLO, by its entity ref. */
  getSlo(ref: string, options?: SloRequestOptions): Promise<SloStatus>;
  /** Counts and budget over time, oldest first. */
  getHistory(
    ref: string,
    query?: SloHistoryQuery,
    options?: SloRequestOptions,
  ): Promise<SloHistory>;
  /** Records up to 10,000 samples under the name of a source. Sending them twice changes nothing. */
  pushSamples(
    batch: { source?: string; samples: Sample[] },
    options?: SloRequestOptions,
  ): Promise<SampleReceipt>;
  /** Checks OpenSLO documents without storing them. */
  validate(
    yaml: string,
    options?: SloRequestOptions,
  ): Promise<ValidationReport>;
  /** Catalog files that could not be read lately. */
  listIngestionErrors(
    options?: SloRequestOptions,
  ): Promise<{ items: IngestionError[] }>;
  /** How the figures of an SLO came about. */
  explain(ref: string, options?: SloRequestOptions): Promise<SloExplanation>;
  /** Prometheus rules of an SLO, YAML. */
  getRules(
    ref: string,
    file: RuleFileKind,
    options?: SloRequestOptions,
  ): Promise<string>;
  /** Prometheus rules for OpenSLO documents, YAML. */
  generateRules(
    yaml: string,
    file: RuleFileKind,
    options?: SloRequestOptions,
  ): Promise<string>;
  /** What is allowed but hardly meant, or cannot work, about an SLO. */
  lint(
    ref: string,
    options?: SloRequestOptions,
  ): Promise<{ items: LintFinding[] }>;
  /** The past under another target, window or method. */
  whatIf(
    ref: string,
    request: WhatIfRequest,
    options?: SloRequestOptions,
  ): Promise<WhatIf>;
  /** Judges documents by samples; stores nothing. */
  evaluate(
    request: EvaluationRequest,
    options?: SloRequestOptions,
  ): Promise<EvaluationResult>;
  /** Deploys, incidents and changes of entities, oldest first. */
  listEvents(
    query: { entityRef: string[]; from?: string; to?: string },
    options?: SloRequestOptions,
  ): Promise<{ items: ServiceEvent[] }>;
  /** Records events. Sending them twice changes nothing. */
  recordEvents(
    events: ServiceEvent[],
    options?: SloRequestOptions,
  ): Promise<EventReceipt>;
  /** Time that does not count, or is proposed not to. */
  listExclusions(
    query?: { slo?: string[] },
    options?: SloRequestOptions,
  ): Promise<{ items: Exclusion[] }>;
  /** Proposes time that is not to count. */
  proposeExclusion(
    proposal: ExclusionProposal,
    options?: SloRequestOptions,
  ): Promise<Exclusion>;
  /** Decides about a proposal of the portal, and says why; nobody approves their own. */
  decideExclusion(
    id: string,
    decision: ExclusionDecision,
    options?: SloRequestOptions & { comment?: string },
  ): Promise<Exclusion>;
  /** May this entity be deployed? */
  getGate(entityRef: string, options?: SloRequestOptions): Promise<Gate>;
  /** The error-budget policy that holds for each entity. */
  listPolicies(
    entityRefs: string[],
    options?: SloRequestOptions,
  ): Promise<{ items: AppliedPolicy[] }>;
  /** Whether evaluation itself is alive. */
  getEvaluationHealth(options?: SloRequestOptions): Promise<EvaluationHealth>;
}

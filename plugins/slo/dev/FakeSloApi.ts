import {
  InputError,
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  BudgetSpan,
  EvaluationHealth,
  Exclusion,
  ExclusionDecision,
  ExclusionProposal,
  Gate,
  IngestionError,
  LintFinding,
  RuleFileKind,
  SloApi,
  SloExplanation,
  SloHistory,
  SloHistoryQuery,
  SloPage,
  SloQuery,
  SloStatus,
  SpanSpent,
  urgency,
  WhatIf,
  WhatIfRequest,
} from '@callboard/backstage-plugin-slo-common';
import { eventsOf } from './events';
import { explanationOf } from './explanation';
import { FakeExclusions } from './FakeExclusions';
import { facetsOf, matches, within } from './filters';
import { historyOf } from './history';
import { gateOf, lintOf } from './policies';
import { allStatuses } from './recipes';
import { rulesOf } from './rules';
import { whatIfOf } from './whatIf';

/** What a dead-man's switch says once evaluation has stopped. */
export function stoppedSince(lastCompleted: number): EvaluationHealth {
  return {
    alive: false,
    lastCompleted: new Date(lastCompleted).toISOString(),
    expectedEverySeconds: 60,
    overdueSeconds: 46 * 60,
    message: 'the scheduler has not run evaluate-slos',
  };
}

/**
 * The SLO backend of the dev app and of tests: SLOs in memory, filtered, counted and paged as the real one does. The
 * components `slow`, `error` and `denied` behave as they are called.
 */
export class FakeSloApi implements SloApi {
  readonly #now: () => number;
  readonly #items: SloStatus[];
  readonly #exclusions: FakeExclusions;
  /** Every list that was asked for. */
  readonly queries: SloQuery[] = [];
  /** Every part of a page that was asked for, by name. */
  readonly asked: string[] = [];
  health: EvaluationHealth = { alive: true, expectedEverySeconds: 60 };
  /** Makes every request fail from now on. */
  failure?: Error;
  ingestionErrors: IngestionError[] = [];

  constructor(options?: { items?: SloStatus[]; now?: () => number }) {
    this.#now = options?.now ?? Date.now;
    this.#exclusions = new FakeExclusions(this.#now);
    const items = options?.items ?? allStatuses(this.#now());
    this.#items = [...items].sort(
      (a, b) => urgency(a.state, a.data) - urgency(b.state, b.data),
    );
  }

  async listSlos(query: SloQuery): Promise<SloPage> {
    this.queries.push(query);
    await this.#behave(query.entityRef);
    const matching = this.#items.filter(slo => matches(slo, query));
    const from = Number(query.cursor ?? 0);
    const to = from + (query.limit ?? 100);
    return {
      items: matching.slice(from, to),
      totalItems: matching.length,
      nextCursor: to < matching.length ? String(to) : undefined,
      facets: query.facets ? facetsOf(this.#items, query) : undefined,
      evaluation: query.entityRef?.some(ref => ref.endsWith('/stopped'))
        ? stoppedSince(this.#now() - 47 * 60_000)
        : this.health,
    };
  }

  async getBudgetSpent(spans: BudgetSpan[]): Promise<{ items: SpanSpent[] }> {
    return { items: spans.map(span => ({ ...span, slos: [] })) };
  }

  async getSlosByEntityRefs(
    entityRefs: string[],
  ): Promise<{ items: SloStatus[] }> {
    const { items } = await this.listSlos({ entityRef: entityRefs });
    return { items };
  }

  async getSlo(ref: string): Promise<SloStatus> {
    await this.#behave();
    const found = this.#items.find(slo => slo.ref === ref);
    if (!found) {
      throw new NotFoundError(`No SLO ${ref}`);
    }
    return found;
  }

  async getHistory(
    ref: string,
    query: SloHistoryQuery = {},
  ): Promise<SloHistory> {
    this.asked.push(`history${query.from ? ' of days' : ''}`);
    return historyOf(await this.getSlo(ref), query, this.#now());
  }

  async explain(ref: string): Promise<SloExplanation> {
    return explanationOf(await this.#part('explain', ref), this.#now());
  }

  async getRules(ref: string, file: RuleFileKind): Promise<string> {
    return rulesOf(await this.#part(file, ref), file);
  }

  async lint(ref: string): Promise<{ items: LintFinding[] }> {
    return { items: lintOf(await this.#part('lint', ref)) };
  }

  async whatIf(ref: string, request: WhatIfRequest): Promise<WhatIf> {
    const slo = await this.#part('what-if', ref);
    if ((request.target ?? 0) < 0.5 && request.target !== undefined) {
      throw new InputError('target: expected at least 0.5 in this demo');
    }
    return whatIfOf(slo, request, this.#now());
  }

  async listExclusions(query: { slo?: string[] } = {}) {
    const [ref = ''] = query.slo ?? [];
    await this.#part('exclusions', ref);
    return { items: this.#exclusions.of(ref) };
  }

  async proposeExclusion(proposal: ExclusionProposal): Promise<Exclusion> {
    const [ref = ''] = proposal.slos ?? [];
    await this.#part('propose', ref);
    if (proposal.reason.length < 5) {
      throw new InputError('reason: expected a sentence (too-short)');
    }
    return this.#exclusions.propose(ref, proposal);
  }

  async decideExclusion(
    id: string,
    decision: ExclusionDecision,
    options: { comment?: string } = {},
  ): Promise<Exclusion> {
    return this.#exclusions.decide(id, decision, options.comment);
  }

  async getGate(entityRef: string): Promise<Gate> {
    this.asked.push('gate');
    this.#refuseParts(entityRef, 'gate');
    return gateOf(
      entityRef,
      this.#items.filter(slo => slo.entityRef === entityRef),
    );
  }

  async listPolicies(entityRefs: string[]) {
    const gates = await Promise.all(entityRefs.map(ref => this.getGate(ref)));
    return { items: gates.flatMap(gate => gate.policy ?? []) };
  }

  async getEvaluationHealth(): Promise<EvaluationHealth> {
    return this.health;
  }

  async listEvents(query: { entityRef: string[] }) {
    const slo = this.#items.find(item =>
      within(query.entityRef, item.entityRef),
    );
    const now = this.#now();
    return { items: slo ? eventsOf(slo, now - 30 * 86_400_000, now) : [] };
  }

  async listIngestionErrors(): Promise<{ items: IngestionError[] }> {
    await this.#behave();
    return { items: this.ingestionErrors };
  }

  async pushSamples(): Promise<never> {
    throw new NotImplementedError('The demo takes no samples');
  }

  async recordEvents(): Promise<never> {
    throw new NotImplementedError('The demo takes no events');
  }

  async validate(): Promise<never> {
    throw new NotImplementedError('The demo checks no documents');
  }

  async generateRules(): Promise<never> {
    throw new NotImplementedError('The demo makes no rules of documents');
  }

  async evaluate(): Promise<never> {
    throw new NotImplementedError('The demo judges no documents');
  }

  /** The SLO of a request for one part of its page. */
  async #part(name: string, ref: string): Promise<SloStatus> {
    this.asked.push(name);
    this.#refuseParts(ref, name);
    return this.getSlo(ref);
  }

  #refuseParts(ref: string, name: string) {
    if (ref.includes('parts-denied')) {
      throw new NotAllowedError('Unauthorized');
    }
    if (ref.includes('parts-failing')) {
      throw new ServiceUnavailableError(`${name} did not answer in 10 s`);
    }
  }

  async #behave(entityRefs: string[] = []): Promise<void> {
    if (this.failure) {
      throw this.failure;
    }
    const names = entityRefs.map(ref => ref.split('/')[1]);
    if (names.includes('error')) {
      throw new ServiceUnavailableError('the SLO backend did not answer');
    }
    if (names.includes('denied')) {
      throw new NotAllowedError('Unauthorized');
    }
    if (names.includes('slow')) {
      await new Promise(resolve => setTimeout(resolve, 4000));
    }
  }
}

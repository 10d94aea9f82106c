import {
  NotAllowedError,
  NotImplementedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  AtQuery,
  CampaignQuery,
  CampaignRequest,
  CheckQuery,
  DecisionRequest,
  DifferenceQuery,
  DrillBatch,
  DrillQuery,
  DueDrillQuery,
  HistoryQuery,
  PreviewRequest,
  PushedFact,
  ReportQuery,
  ResultPage,
  ResultQuery,
  ResultsByRefsRequest,
  ScorecardQuery,
  ScorecardsApi,
  ScorecardsCsvList,
  SourceState,
  TrendQuery,
  WaiverQuery,
  WaiverRequest,
} from '@callboard/backstage-plugin-scorecards-common';
import { DemoCompany } from './DemoCompany';
import { factCatalogue } from './facts';
import { FakeCampaigns } from './FakeCampaigns';
import { FakeDrills } from './FakeDrills';
import { FakeLists } from './FakeLists';
import { FakeReports } from './FakeReports';
import { previewOf, validationOf } from './preview';
import { HOUR, iso, MINUTE } from './time';

const sourceOf = (
  source: string,
  instance: string,
  now: number,
): SourceState => ({
  source,
  instance,
  state: 'ok',
  warnings: [],
  lastAttempt: iso(now - MINUTE),
  lastSuccess: iso(now - MINUTE),
});

/**
 * The scorecards backend of the dev app and of tests: a fake company with a past, judged by the family's own functions;
 * waivers, campaigns and drills are kept as the real one does. The components `slow`, `error`, `denied`, `stale` and `empty`
 * behave as they are called; `wordy` has texts and values as unpleasant as they come.
 */
export class FakeScorecardsApi implements ScorecardsApi {
  readonly #now: () => number;
  readonly #company: DemoCompany;
  readonly #lists: FakeLists;
  readonly #reports: FakeReports;
  readonly #drills: FakeDrills;
  readonly #campaigns: FakeCampaigns;
  /** What was asked for, by name: "results component:default/x". */
  readonly asked: string[] = [];
  /** Makes every request fail from now on. */
  failure?: Error;

  constructor(options: { services?: number; now?: () => number } = {}) {
    const { services = 30, now = Date.now } = options;
    this.#now = now;
    this.#company = new DemoCompany({ services, now });
    this.#lists = new FakeLists(this.#company);
    this.#reports = new FakeReports(this.#company);
    this.#drills = new FakeDrills(this.#company.all, now());
    this.#campaigns = new FakeCampaigns(this.#company);
  }

  async listResults(query: ResultQuery = {}): Promise<ResultPage> {
    await this.#behave('results', query.entityRef);
    return this.#lists.listResults(query);
  }

  async getResultsByEntityRefs({ entityRefs, ...query }: ResultsByRefsRequest) {
    return this.listResults({ ...query, entityRef: entityRefs, limit: 10_000 });
  }

  async getHistory(query: HistoryQuery) {
    await this.#behave('history', [query.entityRef]);
    return this.#lists.getHistory(query);
  }

  async importHistory(): Promise<never> {
    throw new NotImplementedError('The past of the fake company is made up');
  }

  async getReport(query: ReportQuery) {
    await this.#behave('report', query.owner);
    return this.#reports.getReport(query);
  }

  async getTrend(query: TrendQuery) {
    await this.#behave('trend', query.owner);
    return this.#reports.getTrend(query);
  }

  async listDifferences(query: DifferenceQuery) {
    await this.#behave('differences', query.owner);
    return this.#lists.listDifferences(query);
  }

  async listChecks(query: CheckQuery = {}) {
    await this.#behave('checks', query.owner);
    return this.#lists.listChecks(query);
  }

  async listScorecards(query: ScorecardQuery = {}) {
    await this.#behave('scorecards');
    return this.#reports.listScorecards(query);
  }

  async getScorecard(ref: string, query: AtQuery = {}) {
    await this.#behave(`scorecard ${ref}`);
    return this.#reports.getScorecard(ref, query);
  }

  async preview(request: PreviewRequest) {
    await this.#behave('preview', request.entityRefs);
    return previewOf(
      request,
      this.#company.results,
      this.#company.services,
      this.#now(),
    );
  }

  async validate(yaml: string) {
    await this.#behave('validate');
    return validationOf(yaml);
  }

  async recheck(entityRef: string) {
    await this.#behave('recheck', [entityRef]);
    this.#company.results.recheck(entityRef, this.#now());
    return this.listResults({ entityRef: [entityRef], detail: 'evidence' });
  }

  async listFacts() {
    await this.#behave('facts');
    return factCatalogue(this.#now());
  }

  async pushFacts(facts: PushedFact[]) {
    await this.#behave('push facts');
    return { accepted: facts.length, unchanged: 0, rejected: 0, errors: [] };
  }

  async listWaivers(query: WaiverQuery = {}) {
    await this.#behave('waivers', query.entityRef);
    return this.#company.waivers.list(query, this.#now());
  }

  async requestWaiver(request: WaiverRequest) {
    await this.#behave(
      'request waiver',
      request.entityRef ? [request.entityRef] : [],
    );
    return this.#company.waivers.request(request, this.#now());
  }

  async decideWaiver(
    id: string,
    decision: 'approve' | 'reject' | 'withdraw',
    request: DecisionRequest = {},
  ) {
    await this.#behave(`${decision} waiver ${id}`);
    return this.#company.waivers.decide(id, decision, request, this.#now());
  }

  async listCampaigns(query: CampaignQuery = {}) {
    await this.#behave('campaigns');
    return this.#campaigns.list(query);
  }

  async createCampaign(request: CampaignRequest) {
    await this.#behave('create campaign');
    return this.#campaigns.create(request);
  }

  async getCampaign(id: string) {
    await this.#behave(`campaign ${id}`);
    return this.#campaigns.detail(id);
  }

  async decideCampaign(
    id: string,
    decision: 'end' | 'cancel' | 'promote',
    request: DecisionRequest = {},
  ) {
    await this.#behave(`${decision} campaign ${id}`);
    return this.#campaigns.decide(id, decision, request.note);
  }

  async listDrills(query: DrillQuery = {}) {
    await this.#behave('drills', query.entityRef);
    return this.#drills.list(query, this.#now());
  }

  async recordDrills(batch: DrillBatch) {
    await this.#behave('record drills');
    return this.#drills.record(batch, this.#now());
  }

  async listDueDrills(query: DueDrillQuery = {}) {
    await this.#behave('due drills', query.entityRef);
    return this.#drills.due(query, this.#now());
  }

  async settleFollowUp(id: string, followUpId: string, done: boolean) {
    await this.#behave(`settle ${id} ${followUpId}`);
    return this.#drills.settle(id, followUpId, done, this.#now());
  }

  async listSources() {
    await this.#behave('sources');
    const now = this.#now();
    const failing: SourceState = {
      ...sourceOf('facts', 'pushed.scans', now),
      state: 'failing',
      lastSuccess: iso(now - 3 * HOUR),
      error: { code: 'unreachable', message: 'scanner.example did not answer' },
    };
    return {
      items: [
        sourceOf('catalog', 'catalog', now),
        sourceOf('facts', 'slo', now),
        sourceOf('facts', 'oncall', now),
        failing,
      ],
      asOf: iso(now),
    };
  }

  async exportCsv({ list }: ScorecardsCsvList) {
    await this.#behave(`csv ${list}`);
    return 'entityRef,scorecard,level\r\n';
  }

  async #behave(name: string, refs: string[] = []): Promise<void> {
    this.asked.push([name, ...refs].join(' '));
    if (this.failure) {
      throw this.failure;
    }
    const names = refs.map(ref => ref.split('/')[1]);
    if (names.includes('error')) {
      throw new ServiceUnavailableError(
        'the scorecards backend did not answer',
      );
    }
    if (names.includes('denied')) {
      throw new NotAllowedError('Unauthorized');
    }
    if (names.includes('slow')) {
      await new Promise(resolve => setTimeout(resolve, 4000));
    }
  }
}

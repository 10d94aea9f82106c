import {
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  AtQuery,
  Campaign,
  CampaignQuery,
  CampaignRequest,
  CheckQuery,
  CheckTally,
  DecisionRequest,
  DifferenceQuery,
  DrillBatch,
  DrillQuery,
  DueDrillQuery,
  EntityScorecard,
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
  SelectionQuery,
  SourceState,
  TrendQuery,
  WaiverQuery,
  WaiverRequest,
} from '@callboard/backstage-plugin-scorecards-common';
import { DemoService, servicesOf } from './company';
import { checkAsCatalogued, versionsOf } from './catalogue';
import { DemoScorecard } from './DemoCheck';
import { differencesOf } from './differences';
import { SPECIAL, specialService } from './entities';
import { factCatalogue } from './facts';
import { FakeCampaigns, progressOf } from './FakeCampaigns';
import { FakeDrills } from './FakeDrills';
import { FakeResults } from './FakeResults';
import { FakeWaivers } from './FakeWaivers';
import { countBy, cut, facetsOf, isSelected } from './lists';
import { previewOf, validationOf } from './preview';
import { groupOf, groupsOf, levelCountsOf, movedOf, talliesOf } from './report';
import { documentOf, SCORECARDS } from './scorecards';
import { DAY, HOUR, instantOf, iso, MINUTE } from './time';
import { wordy } from './wordy';

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
  readonly #services: DemoService[];
  readonly #waivers: FakeWaivers;
  readonly #drills: FakeDrills;
  readonly #campaigns: FakeCampaigns;
  readonly #results: FakeResults;
  /** What was asked for, by name: "results component:default/x". */
  readonly asked: string[] = [];
  /** Makes every request fail from now on. */
  failure?: Error;

  constructor(options: { services?: number; now?: () => number } = {}) {
    const { services = 30, now = Date.now } = options;
    const began = now();
    this.#now = now;
    this.#services = servicesOf(services);
    const all = [...this.#services, ...SPECIAL.map(specialService)];
    this.#waivers = new FakeWaivers(all, began);
    this.#drills = new FakeDrills(all, began);
    this.#campaigns = new FakeCampaigns(began);
    this.#results = new FakeResults(this.#waivers, began);
  }

  async listResults(query: ResultQuery = {}): Promise<ResultPage> {
    await this.#behave('results', query.entityRef);
    const at = this.#at(query);
    const asked = new Set(query.status);
    const all = this.#scorecards(query.scorecard)
      .flatMap(scorecard =>
        this.#select(query).map(service =>
          this.#result(service, scorecard, at, query.detail),
        ),
      )
      .filter(item => {
        const statuses = this.#statuses(item, at)
          .filter(({ id }) => !query.check?.length || query.check.includes(id))
          .map(({ status }) => status);
        return asked.size === 0 || statuses.some(status => asked.has(status));
      });
    const items = all.filter(
      ({ standing }) => !query.level?.length || query.level.includes(standing),
    );
    items.sort((a, b) =>
      query.sort === 'title'
        ? a.entityTitle.localeCompare(b.entityTitle)
        : b.counts.fail - a.counts.fail || b.counts.unknown - a.counts.unknown,
    );
    const page = cut(items, query);
    return {
      ...page,
      legends: this.#legends(page.items),
      leftOut: 0,
      asOf: iso(Math.min(at, this.#now() - 2 * MINUTE)),
      facets: query.facets ? facetsOf(all) : undefined,
    };
  }

  async getResultsByEntityRefs({ entityRefs, ...query }: ResultsByRefsRequest) {
    return this.listResults({ ...query, entityRef: entityRefs, limit: 10_000 });
  }

  async getHistory(query: HistoryQuery) {
    await this.#behave('history', [query.entityRef]);
    const to = instantOf(query.to, this.#now());
    const from = query.from ? Date.parse(query.from) : to - 90 * DAY;
    return this.#results.history(
      this.#service(query.entityRef),
      this.#scorecard(query.scorecard),
      from,
      to,
    );
  }

  async importHistory(): Promise<never> {
    throw new NotImplementedError('The past of the fake company is made up');
  }

  async getReport(query: ReportQuery) {
    await this.#behave('report', query.owner);
    const scorecard = this.#scorecard(query.scorecard);
    const { groupBy = 'owner', level, compareWith } = query;
    const at = this.#at(query);
    const version = this.#results.versionAt(scorecard, at);
    const { levels } = scorecard;
    const services = this.#select(query);
    const items = services
      .map(service => this.#results.result(service, scorecard, at))
      .filter(({ standing }) => !level?.length || level.includes(standing));
    const then = compareWith ? instantOf(compareWith, this.#now()) : undefined;
    const before =
      then === undefined
        ? undefined
        : services.map(service =>
            this.#results.result(service, scorecard, then),
          );
    const source = { levels, version, items, before };
    return {
      scorecard: scorecard.ref,
      title: scorecard.title,
      version: version.version,
      levels,
      groupBy,
      at: iso(at),
      total: groupOf(source, { key: '', title: 'All services' }, () => true),
      groups:
        groupBy === 'scorecard'
          ? this.#byScorecard(query, at, then)
          : groupsOf(source, groupBy),
      checks: talliesOf(version, items),
      leftOut: 0,
      asOf: iso(Math.min(at, this.#now() - 2 * MINUTE)),
      compareWith: then === undefined ? undefined : iso(then),
    };
  }

  async getTrend(query: TrendQuery) {
    await this.#behave('trend', query.owner);
    const scorecard = this.#scorecard(query.scorecard);
    const to = instantOf(query.to, this.#now());
    const from = query.from ? Date.parse(query.from) : to - 90 * DAY;
    const { points = 30 } = query;
    const services = this.#select(query);
    return {
      scorecard: scorecard.ref,
      levels: scorecard.levels,
      points: Array.from({ length: points }, (_, index) => {
        const at = from + ((to - from) * index) / (points - 1);
        const items = services.map(service =>
          this.#results.result(service, scorecard, at),
        );
        const { score } = groupOf(
          {
            levels: scorecard.levels,
            version: this.#results.versionAt(scorecard, at),
            items,
          },
          { key: '', title: '' },
          () => true,
        );
        return {
          at: iso(at),
          entities: items.length,
          levels: levelCountsOf(items),
          score: score.ratio,
        };
      }),
      versions: versionsOf(scorecard, this.#now()),
      leftOut: 0,
    };
  }

  async listDifferences(query: DifferenceQuery) {
    await this.#behave('differences', query.owner);
    const scorecard = this.#scorecard(query.scorecard);
    const to = this.#at(query);
    const from = instantOf(query.compareWith, this.#now() - 30 * DAY);
    const all = this.#select(query).flatMap(service =>
      differencesOf(this.#results, service, scorecard, from, to),
    );
    return {
      ...cut(
        all.filter(
          ({ cause }) => !query.cause?.length || query.cause.includes(cause),
        ),
        query,
      ),
      scorecard: scorecard.ref,
      from: iso(from),
      to: iso(to),
      causes: countBy(all.map(({ cause }) => cause)),
      leftOut: 0,
    };
  }

  async listChecks(query: CheckQuery = {}) {
    await this.#behave('checks', query.owner);
    const at = this.#at(query);
    const items = this.#scorecards(query.scorecard)
      .flatMap(scorecard => this.#catalogue(scorecard, at, this.#select(query)))
      .sort((a, b) => b.counts.fail - a.counts.fail);
    return { ...cut(items, query), leftOut: 0, asOf: iso(at) };
  }

  async listScorecards(query: ScorecardQuery = {}) {
    await this.#behave('scorecards');
    const words = (query.text ?? '').toLowerCase();
    return {
      items: SCORECARDS.filter(({ title }) =>
        title.toLowerCase().includes(words),
      )
        .filter(
          ({ owner }) => !query.owner?.length || query.owner.includes(owner),
        )
        .map(scorecard => this.#summary(scorecard, this.#now())),
      asOf: iso(this.#now()),
    };
  }

  async getScorecard(ref: string, query: AtQuery = {}) {
    await this.#behave(`scorecard ${ref}`);
    const scorecard = this.#scorecard(ref);
    const at = this.#at(query);
    return {
      summary: this.#summary(scorecard, at),
      document: documentOf(scorecard, this.#results.versionAt(scorecard, at)),
      versions: versionsOf(scorecard, this.#now()),
      checks: this.#catalogue(scorecard, at, this.#services),
    };
  }

  async preview(request: PreviewRequest) {
    await this.#behave('preview', request.entityRefs);
    return previewOf(request, this.#results, this.#services, this.#now());
  }

  async validate(yaml: string) {
    await this.#behave('validate');
    return validationOf(yaml);
  }

  async recheck(entityRef: string) {
    await this.#behave('recheck', [entityRef]);
    this.#results.recheck(entityRef, this.#now());
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
    return this.#waivers.list(query, this.#now());
  }

  async requestWaiver(request: WaiverRequest) {
    await this.#behave(
      'request waiver',
      request.entityRef ? [request.entityRef] : [],
    );
    return this.#waivers.request(request, this.#now());
  }

  async decideWaiver(
    id: string,
    decision: 'approve' | 'reject' | 'withdraw',
    request: DecisionRequest = {},
  ) {
    await this.#behave(`${decision} waiver ${id}`);
    return this.#waivers.decide(id, decision, request, this.#now());
  }

  async listCampaigns(query: CampaignQuery = {}) {
    await this.#behave('campaigns');
    const page = this.#campaigns.list(query);
    return {
      ...page,
      items: page.items.map(one => this.#campaign(one, this.#now())),
      asOf: iso(this.#now()),
    };
  }

  async createCampaign(request: CampaignRequest) {
    await this.#behave('create campaign');
    return this.#campaign(
      this.#campaigns.create(request, this.#now()),
      this.#now(),
    );
  }

  async getCampaign(id: string) {
    await this.#behave(`campaign ${id}`);
    const campaign = this.#campaigns.get(id);
    const now = this.#now();
    const ids = campaign.checks.map(check => check.id);
    const items = this.#inCampaign(campaign, now);
    const owners = [...new Set(items.map(({ ownerRef = '' }) => ownerRef))].map(
      ownerRef => ({
        ownerRef,
        progress: progressOf(
          items.filter(item => item.ownerRef === ownerRef),
          ids,
        ),
      }),
    );
    const starts = Date.parse(campaign.startsAt);
    return {
      campaign: this.#campaign(campaign, now),
      owners: owners.sort((a, b) => b.progress.open - a.progress.open),
      points: Array.from({ length: 12 }, (_, index) => {
        const at = starts + ((now - starts) * index) / 11;
        return {
          at: iso(at),
          progress: progressOf(this.#inCampaign(campaign, at), ids),
        };
      }),
      open: items.filter(item => progressOf([item], ids).done === 0),
    };
  }

  async decideCampaign(
    id: string,
    decision: 'end' | 'cancel' | 'promote',
    request: DecisionRequest = {},
  ) {
    await this.#behave(`${decision} campaign ${id}`);
    const now = this.#now();
    return this.#campaign(
      this.#campaigns.decide(id, decision, request.note, now),
      now,
    );
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

  #at({ at }: AtQuery): number {
    return instantOf(at, this.#now());
  }

  #scorecards(refs: string[] | undefined): DemoScorecard[] {
    return refs?.length
      ? refs.map(ref => this.#scorecard(ref))
      : [...SCORECARDS];
  }

  #scorecard(asked: string): DemoScorecard {
    const found = SCORECARDS.find(
      ({ ref }) => ref === asked || ref.endsWith(`/${asked}`),
    );
    if (!found) {
      throw new NotFoundError(`No scorecard ${asked}`);
    }
    return found;
  }

  #service(ref: string): DemoService {
    const found = this.#services.find(one => one.ref === ref);
    return found ?? specialService(ref.split('/')[1] ?? ref);
  }

  #select(query: SelectionQuery): DemoService[] {
    const special = SPECIAL.map(specialService).filter(
      ({ ref, name }) => name !== 'empty' && query.entityRef?.includes(ref),
    );
    return [...this.#services, ...special].filter(service =>
      isSelected(service, query),
    );
  }

  #result(
    service: DemoService,
    scorecard: DemoScorecard,
    at: number,
    detail?: ResultQuery['detail'],
  ): EntityScorecard {
    const result = this.#results.result(service, scorecard, at, detail);
    if (service.name === 'stale') {
      return {
        ...result,
        asOf: iso(at - 47 * MINUTE),
        stale: true,
        reason: 'the last two evaluations did not finish',
      };
    }
    return service.name === 'wordy' ? wordy(result) : result;
  }

  #statuses(item: EntityScorecard, at: number) {
    const { entityRef, scorecard } = item;
    return (
      this.#results.result(
        this.#service(entityRef),
        this.#scorecard(scorecard),
        at,
        'checks',
      ).checks ?? []
    );
  }

  #legends(items: EntityScorecard[]) {
    return SCORECARDS.flatMap(({ ref, title, levels, versions }) =>
      versions
        .filter(({ version }) =>
          items.some(
            item => item.scorecard === ref && item.version === version,
          ),
        )
        .map(({ version, checks }) => ({
          scorecard: ref,
          version,
          title,
          levels,
          checks: checks.map(({ id, title: name, level }) => ({
            id,
            title: name,
            level,
          })),
        })),
    );
  }

  #byScorecard(query: ReportQuery, at: number, then: number | undefined) {
    return SCORECARDS.map(scorecard => {
      const resultsAt = (instant: number) =>
        this.#select(query).map(service =>
          this.#results.result(service, scorecard, instant),
        );
      const items = resultsAt(at);
      const before = then === undefined ? undefined : resultsAt(then);
      const version = this.#results.versionAt(scorecard, at);
      const { ref: key, title, levels } = scorecard;
      return {
        ...groupOf(
          { levels, version, items, before },
          { key, title },
          () => true,
        ),
        moved: before && movedOf(levels, items, before),
      };
    });
  }

  #catalogue(scorecard: DemoScorecard, at: number, services: DemoService[]) {
    const version = this.#results.versionAt(scorecard, at);
    const items = services.map(service =>
      this.#results.result(service, scorecard, at),
    );
    const tallies: CheckTally[] = talliesOf(version, items);
    return version.checks.map((check, index) =>
      checkAsCatalogued(
        scorecard,
        check,
        tallies[index],
        items.map(({ codes }) => codes[index] ?? ''),
      ),
    );
  }

  #summary(scorecard: DemoScorecard, at: number) {
    const { ref, title, levels, description, owner, issues = [] } = scorecard;
    const items = this.#services.map(service =>
      this.#results.result(service, scorecard, at),
    );
    const version = this.#results.versionAt(scorecard, at);
    return {
      ref,
      title,
      levels,
      description,
      ownerRef: owner,
      version: version.version,
      checks: version.checks.length,
      entities: items.length,
      valid: issues.length === 0,
      issues,
      standings: levelCountsOf(items),
      asOf: iso(this.#now() - 2 * MINUTE),
    };
  }

  #inCampaign(
    { scorecard, scope }: Pick<Campaign, 'scorecard' | 'scope'>,
    at: number,
  ) {
    return this.#select(scope).map(service =>
      this.#results.result(service, this.#scorecard(scorecard), at, 'checks'),
    );
  }

  #campaign(campaign: Omit<Campaign, 'progress'>, at: number): Campaign {
    const ids = campaign.checks.map(({ id }) => id);
    return {
      ...campaign,
      progress: progressOf(this.#inCampaign(campaign, at), ids),
    };
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

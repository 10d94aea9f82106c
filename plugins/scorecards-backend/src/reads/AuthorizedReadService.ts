import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  CheckPage,
  DifferencePage,
  EntityHistory,
  Report,
  ResultPage,
  ScorecardDetail,
  ScorecardList,
  Trend,
} from '@callboard/backstage-plugin-scorecards-common';
import { CheckListRequest } from './checks/CheckListRequest';
import { DifferenceRequest } from './differences/DifferenceRequest';
import { HistoryRequest } from './history/HistoryRequest';
import { ReadService } from './ReadService';
import { ReportRequest } from './report/ReportRequest';
import { ResultListRequest } from './results/ResultRequest';
import { ScorecardListRequest, ScorecardRequest } from './scorecards/requests';
import { TrendRequest } from './trend/TrendRequest';

/** Lets every caller read what the policy and the catalog let them see. */
export class AuthorizedReadService implements ReadService {
  readonly #service: ReadService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: ReadService;
    authorizer: Authorizer;
  }): AuthorizedReadService {
    return new AuthorizedReadService(options.service, options.authorizer);
  }

  private constructor(service: ReadService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async listResults(
    request: ResultListRequest,
    caller: Caller,
  ): Promise<ResultPage> {
    const narrowed = await this.#authorizer.narrowed(caller);
    return this.#service.listResults(request, narrowed);
  }

  async getHistory(
    request: HistoryRequest,
    caller: Caller,
  ): Promise<EntityHistory> {
    const narrowed = await this.#authorizer.narrowed(caller);
    return this.#service.getHistory(request, narrowed);
  }

  async getReport(request: ReportRequest, caller: Caller): Promise<Report> {
    const narrowed = await this.#authorizer.narrowed(caller);
    return this.#service.getReport(request, narrowed);
  }

  async getTrend(request: TrendRequest, caller: Caller): Promise<Trend> {
    const narrowed = await this.#authorizer.narrowed(caller);
    return this.#service.getTrend(request, narrowed);
  }

  async listDifferences(
    request: DifferenceRequest,
    caller: Caller,
  ): Promise<DifferencePage> {
    const narrowed = await this.#authorizer.narrowed(caller);
    return this.#service.listDifferences(request, narrowed);
  }

  async listChecks(
    request: CheckListRequest,
    caller: Caller,
  ): Promise<CheckPage> {
    const narrowed = await this.#authorizer.narrowed(caller);
    return this.#service.listChecks(request, narrowed);
  }

  async listScorecards(
    request: ScorecardListRequest,
    caller: Caller,
  ): Promise<ScorecardList> {
    const narrowed = await this.#authorizer.narrowed(caller);
    return this.#service.listScorecards(request, narrowed);
  }

  async getScorecard(
    request: ScorecardRequest,
    caller: Caller,
  ): Promise<ScorecardDetail> {
    const narrowed = await this.#authorizer.narrowed(caller);
    return this.#service.getScorecard(request, narrowed);
  }
}

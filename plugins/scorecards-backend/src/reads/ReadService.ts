import { Caller } from '@callboard/backstage-plugin-callboard-node';
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
import { ReportRequest } from './report/ReportRequest';
import { ResultListRequest } from './results/ResultRequest';
import { ScorecardListRequest, ScorecardRequest } from './scorecards/requests';
import { TrendRequest } from './trend/TrendRequest';

/** How entities do under scorecards, now and then: the one model of screens, exports and assistants. */
export interface ReadService {
  listResults(request: ResultListRequest, caller: Caller): Promise<ResultPage>;

  /** @throws NotFoundError where there is nothing that the caller may see */
  getHistory(request: HistoryRequest, caller: Caller): Promise<EntityHistory>;

  /** @throws NotFoundError where the caller may see no such scorecard */
  getReport(request: ReportRequest, caller: Caller): Promise<Report>;

  /** @throws NotFoundError where the caller may see no such scorecard */
  getTrend(request: TrendRequest, caller: Caller): Promise<Trend>;

  /** @throws NotFoundError where the caller may see no such scorecard */
  listDifferences(
    request: DifferenceRequest,
    caller: Caller,
  ): Promise<DifferencePage>;

  listChecks(request: CheckListRequest, caller: Caller): Promise<CheckPage>;

  listScorecards(
    request: ScorecardListRequest,
    caller: Caller,
  ): Promise<ScorecardList>;

  /** @throws NotFoundError where the caller may see no such scorecard */
  getScorecard(
    request: ScorecardRequest,
    caller: Caller,
  ): Promise<ScorecardDetail>;
}

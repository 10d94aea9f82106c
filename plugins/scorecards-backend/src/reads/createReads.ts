import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { VersionStore } from '../documents';
import { AuthorizedReadService } from './AuthorizedReadService';
import { CheckCatalogue } from './checks/CheckCatalogue';
import { CheckLister } from './checks/CheckLister';
import { DifferenceLister } from './differences/DifferenceLister';
import { HistoryTeller } from './history/HistoryTeller';
import { ReadService } from './ReadService';
import { Reporter } from './report/Reporter';
import { ResultReader, ResultReaderOptions } from './ResultReader';
import { Explainer, ExplainerOptions } from './results/Explainer';
import { ResultLister } from './results/ResultLister';
import { ScorecardLister } from './scorecards/ScorecardLister';
import { TrendTeller } from './trend/TrendTeller';

/** The read model. The service authorizes its callers, the reader does not. */
export interface Reads {
  resultReader: ResultReader;
  readService: ReadService;
}

/** Puts it together. */
export function createReads(
  options: ExplainerOptions &
    Omit<ResultReaderOptions, 'staleAfterMs'> & {
      settings: Pick<ResultReaderOptions, 'staleAfterMs'>;
      versions: VersionStore;
      authorizer: Authorizer;
    },
): Reads {
  const { settings, authorizer } = options;
  const reader = ResultReader.create({ ...options, ...settings });
  const catalogue = CheckCatalogue.create(options);
  const explainer = Explainer.create(options);
  const common = { ...options, reader, catalogue, explainer };
  const results = ResultLister.create(common);
  const history = HistoryTeller.create(common);
  const reporter = Reporter.create(common);
  const trend = TrendTeller.create(common);
  const differences = DifferenceLister.create(common);
  const checks = CheckLister.create(common);
  const scorecards = ScorecardLister.create(common);
  const service: ReadService = {
    listResults: (request, caller) => results.list(request, caller),
    getHistory: (request, caller) => history.tell(request, caller),
    getReport: (request, caller) => reporter.report(request, caller),
    getTrend: (request, caller) => trend.tell(request, caller),
    listDifferences: (request, caller) => differences.list(request, caller),
    listChecks: (request, caller) => checks.list(request, caller),
    listScorecards: (request, caller) => scorecards.list(request, caller),
    getScorecard: (request, caller) => scorecards.get(request, caller),
  };
  return {
    resultReader: reader,
    readService: AuthorizedReadService.create({ service, authorizer }),
  };
}

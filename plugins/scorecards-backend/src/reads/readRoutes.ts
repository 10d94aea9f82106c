import { wantsCsv } from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { checksCsv } from './checks/checksCsv';
import { parseCheckRequest } from './checks/parseCheckRequest';
import { differencesCsv } from './differences/differencesCsv';
import { parseDifferenceRequest } from './differences/parseDifferenceRequest';
import { parseHistoryRequest } from './history/parseHistoryRequest';
import { ReadService } from './ReadService';
import { parseReportRequest } from './report/parseReportRequest';
import { reportCsv } from './report/reportCsv';
import {
  parseResultList,
  parseResultsByRefs,
} from './results/parseResultRequest';
import { resultsCsv } from './results/resultsCsv';
import {
  parseScorecardList,
  parseScorecardRequest,
} from './scorecards/parseScorecardRequest';
import { parseTrendRequest } from './trend/parseTrendRequest';
import { trendCsv } from './trend/trendCsv';

/** The same list whole, for exports. */
function withoutPages<T extends object>(request: T): T {
  return { ...request, limit: undefined, after: undefined };
}

/** What the tasks have found out, now and then; each list and report also as CSV. */
export function addReadRoutes(
  { router, caller }: RouteContext,
  service: ReadService,
  now: () => Date,
): void {
  router.get('/results', async (req, res) => {
    const request = parseResultList(req.query, now());
    const asCaller = await caller(req);
    if (wantsCsv(req)) {
      const whole = withoutPages(request);
      const { items } = await service.listResults(whole, asCaller);
      res.type('text/csv').send(resultsCsv(items));
      return;
    }
    res.json(await service.listResults(request, asCaller));
  });

  router.post('/results/by-refs', async (req, res) => {
    const request = parseResultsByRefs(req.body, now());
    res.json(await service.listResults(request, await caller(req)));
  });

  router.get('/history', async (req, res) => {
    const request = parseHistoryRequest(req.query, now());
    res.json(await service.getHistory(request, await caller(req)));
  });

  router.get('/report', async (req, res) => {
    const request = parseReportRequest(req.query, now());
    const report = await service.getReport(request, await caller(req));
    if (wantsCsv(req)) {
      res.type('text/csv').send(reportCsv(report));
      return;
    }
    res.json(report);
  });

  router.get('/trend', async (req, res) => {
    const request = parseTrendRequest(req.query, now());
    const trend = await service.getTrend(request, await caller(req));
    if (wantsCsv(req)) {
      res.type('text/csv').send(trendCsv(trend));
      return;
    }
    res.json(trend);
  });

  router.get('/differences', async (req, res) => {
    const request = parseDifferenceRequest(req.query, now());
    const asCaller = await caller(req);
    if (wantsCsv(req)) {
      const whole = withoutPages(request);
      const page = await service.listDifferences(whole, asCaller);
      res.type('text/csv').send(differencesCsv(page));
      return;
    }
    res.json(await service.listDifferences(request, asCaller));
  });

  router.get('/checks', async (req, res) => {
    const request = parseCheckRequest(req.query, now());
    const asCaller = await caller(req);
    if (wantsCsv(req)) {
      const whole = withoutPages(request);
      const { items } = await service.listChecks(whole, asCaller);
      res.type('text/csv').send(checksCsv(items));
      return;
    }
    res.json(await service.listChecks(request, asCaller));
  });

  router.get('/scorecards', async (req, res) => {
    const request = parseScorecardList(req.query);
    res.json(await service.listScorecards(request, await caller(req)));
  });

  router.get('/scorecards/:namespace/:name', async (req, res) => {
    const request = parseScorecardRequest(req.params, req.query, now());
    res.json(await service.getScorecard(request, await caller(req)));
  });
}

import { wantsCsv } from '@callboard/backstage-plugin-callboard-node';
import { CoverageState } from '@callboard/backstage-plugin-runbooks-common';
import { parseListRequest, withoutPages } from '../lists/parseListRequest';
import { RouteContext } from '../routeContext';
import { coverageCsv } from './coverageCsv';
import { CoverageService } from './CoverageService';

/** Whether paging alerts lead to runbooks that help. */
export function addCoverageRoutes(
  { router, caller }: RouteContext,
  service: CoverageService,
): void {
  router.get('/coverage', async (req, res) => {
    const request = parseListRequest<CoverageState>(req.query);
    const asCaller = await caller(req);
    if (wantsCsv(req)) {
      const { items } = await service.list(withoutPages(request), asCaller);
      res.type('text/csv').send(coverageCsv(items));
      return;
    }
    res.json(await service.list(request, asCaller));
  });
}

import { RouteContext } from '../routeContext';
import { HistoryService } from './HistoryService';

/** How a page was. */
export function addHistoryRoutes(
  { router, caller }: RouteContext,
  service: HistoryService,
): void {
  router.get('/runbooks/:id/history', async (req, res) => {
    res.json(await service.get(req.params.id, await caller(req)));
  });
}

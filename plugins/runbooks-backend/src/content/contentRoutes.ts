import { RouteContext } from '../routeContext';
import { ContentService } from './ContentService';

/** What pages say. */
export function addContentRoutes(
  { router, caller }: RouteContext,
  service: ContentService,
): void {
  router.get('/runbooks/:id/content', async (req, res) => {
    res.json(await service.get(req.params.id, await caller(req)));
  });
}

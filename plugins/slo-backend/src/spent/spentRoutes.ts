import { RouteContext } from '../routeContext';
import { SpentService } from './SpentService';

/** `POST /slos/spent`. */
export function addSpentRoutes(
  { router, caller }: RouteContext,
  service: SpentService,
): void {
  router.post('/slos/spent', async (req, res) => {
    const items = await service.spent(req.body.spans, await caller(req));
    res.json({ items });
  });
}

import { RouteContext } from '../routeContext';
import { sloRefOfPath } from '../service/request/sloRefOfPath';
import { ExplainService } from './ExplainService';

/** `GET /slos/:namespace/:name/explain`. */
export function addExplainRoutes(
  { router, caller }: RouteContext,
  service: ExplainService,
): void {
  router.get('/slos/:namespace/:name/explain', async (req, res) => {
    res.json(
      await service.explain(sloRefOfPath(req.params), await caller(req)),
    );
  });
}

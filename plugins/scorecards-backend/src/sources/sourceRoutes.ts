import { RouteContext } from '../routeContext';
import { SourceService } from './SourceService';

export function addSourceRoutes(
  { router, caller }: RouteContext,
  service: SourceService,
): void {
  router.get('/sources', async (req, res) => {
    res.json(await service.list(await caller(req)));
  });
}

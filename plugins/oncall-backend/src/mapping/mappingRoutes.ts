import { RouteContext } from '../routeContext';
import { MappingService } from './MappingService';
import { parseMappingRequest } from './parseMappingRequest';

/** `GET /mapping`. */
export function addMappingRoutes(
  { router, caller }: RouteContext,
  service: MappingService,
): void {
  router.get('/mapping', async (req, res) => {
    const request = parseMappingRequest(req.query);
    res.json(await service.list(request, await caller(req)));
  });
}

import { RouteContext } from '../routeContext';
import { parsePreviewRequest } from './parsePreviewRequest';
import { PreviewService } from './PreviewService';

/** `POST /preview`. */
export function addPreviewRoutes(
  { router, caller }: RouteContext,
  service: PreviewService,
): void {
  router.post('/preview', async (req, res) => {
    const asCaller = await caller(req);
    const input = parsePreviewRequest(req.body);
    res.json(await service.preview(input, asCaller));
  });
}

import { RouteContext } from '../routeContext';
import { parseRange } from '../service/request/parseRange';
import { PreviewService } from './PreviewService';

const STANDARD_MS = 30 * 86_400_000;

/** `POST /preview`. */
export function addPreviewRoutes(
  { router, caller }: RouteContext,
  service: PreviewService,
  now: () => Date,
): void {
  router.post('/preview', async (req, res) => {
    const asCaller = await caller(req);
    const range = parseRange(req.query, {
      start: now().getTime(),
      lengthMs: STANDARD_MS,
    });
    const yaml = typeof req.body === 'string' ? req.body : '';
    res.json(await service.preview(yaml, range, asCaller));
  });
}

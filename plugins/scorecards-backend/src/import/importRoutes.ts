import { withAudit } from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { ImportService } from './ImportService';

/** Results from before Callboard. */
export function addImportRoutes(
  { router, auditor, caller }: RouteContext,
  service: ImportService,
): void {
  router.post('/history', async (req, res) => {
    const asCaller = await caller(req);
    const { source, items } = req.body;
    const receipt = await withAudit(
      auditor,
      {
        eventId: 'history-import',
        // It becomes evidence of what was.
        severityLevel: 'medium',
        request: req,
        meta: { source, items: items.length },
      },
      () => service.import({ source, items }, asCaller),
    );
    res.json(receipt);
  });
}

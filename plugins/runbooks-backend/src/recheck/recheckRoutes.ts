import { withAudit } from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { RecheckService } from './RecheckService';

/** Rechecks leave a trace in the audit, also where they are refused: each is a request to somebody's server. */
export function addRecheckRoutes(
  { router, auditor, caller }: RouteContext,
  service: RecheckService,
): void {
  router.post('/runbooks/:id/recheck', async (req, res) => {
    const asCaller = await caller(req);
    const { id: runbookId } = req.params;
    await withAudit(
      auditor,
      {
        eventId: 'page-recheck',
        severityLevel: 'low',
        request: req,
        meta: { runbookId },
      },
      () => service.recheck(runbookId, asCaller),
    );
    res.status(202).end();
  });
}

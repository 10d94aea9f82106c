import {
  parseEntityRefs,
  withAudit,
} from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { RecheckService } from './RecheckService';

/** Rechecks leave a trace in the audit, also where they are refused: each asks providers of facts. */
export function addRecheckRoutes(
  { router, auditor, caller }: RouteContext,
  service: RecheckService,
): void {
  router.post('/recheck', async (req, res) => {
    const asCaller = await caller(req);
    const [entityRef = ''] = parseEntityRefs([req.body.entityRef], 'entityRef');
    const page = await withAudit(
      auditor,
      {
        eventId: 'entity-recheck',
        severityLevel: 'low',
        request: req,
        meta: { entityRef },
      },
      () => service.recheck(entityRef, asCaller),
    );
    res.json(page);
  });
}

import { withAudit } from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { FactService } from './FactService';

/** Facts: which there are, and pushing some. The latter leaves a trace in the audit, also where it is refused. */
export function addFactRoutes(
  { router, auditor, caller }: RouteContext,
  service: FactService,
): void {
  router.get('/facts', async (req, res) => {
    res.json(await service.list(await caller(req)));
  });

  router.post('/facts', async (req, res) => {
    const asCaller = await caller(req);
    const { facts } = req.body;
    const receipt = await withAudit(
      auditor,
      {
        eventId: 'facts-push',
        severityLevel: 'low',
        request: req,
        meta: { facts: facts.length },
      },
      () => service.push(facts, asCaller),
    );
    res.json(receipt);
  });
}

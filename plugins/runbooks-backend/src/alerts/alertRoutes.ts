import { withAudit } from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { AlertService } from './AlertService';
import { parseAlertList, parseWebhook } from './parseAlertRequest';

/** What fires: read it, tell of it. */
export function addAlertRoutes(
  { router, auditor, caller }: RouteContext,
  service: AlertService,
): void {
  router.get('/alerts', async (req, res) => {
    const request = parseAlertList(req.query);
    res.json(await service.list(request, await caller(req)));
  });

  router.post('/alerts', async (req, res) => {
    const asCaller = await caller(req);
    const pushed = parseWebhook(req.body);
    const receipt = await withAudit(
      auditor,
      {
        eventId: 'alerts-receive',
        severityLevel: 'low',
        request: req,
        meta: { receiver: pushed.receiver, alerts: pushed.alerts.length },
      },
      () => service.receive(pushed, asCaller),
    );
    res.json(receipt);
  });
}

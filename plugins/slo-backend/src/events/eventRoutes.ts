import {
  parseEntityRefs,
  parseEnvelope,
  withAudit,
} from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { parseHistoryRequest } from '../service/request/parseHistoryRequest';
import { EventService } from './EventService';
import { MAX_EVENTS } from './parseEvents';

/** Events: find those of entities, record them. */
export function addEventRoutes(
  { router, auditor, caller }: RouteContext,
  service: EventService,
): void {
  router.get('/events', async (req, res) => {
    const { entityRef } = req.query;
    const entityRefs = parseEntityRefs([entityRef].flat(), 'entityRef');
    const { from = 0, to = Date.UTC(9999, 0) / 1000 } = parseHistoryRequest(
      req.query,
    );
    const request = { entityRefs, range: { start: from, end: to } };
    res.json({ items: await service.list(request, await caller(req)) });
  });

  router.post('/events', async (req, res) => {
    const asCaller = await caller(req);
    const events = parseEnvelope(req.body, 'events', MAX_EVENTS);
    const receipt = await withAudit(
      auditor,
      {
        eventId: 'events-push',
        severityLevel: 'low',
        request: req,
        meta: { events: events.length },
      },
      () => service.record(events, asCaller),
    );
    res.json(receipt);
  });
}

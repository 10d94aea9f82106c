import { isMap } from '@callboard/backstage-plugin-callboard-common';
import {
  parseEntityRefs,
  parseEnvelope,
  toCsv,
  wantsCsv,
  withAudit,
} from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { MAX_INCIDENTS } from './checkIncident';
import { incidentColumns } from './incidentColumns';
import { IncidentService } from './IncidentService';
import { parseIncidentList } from './parseIncidentList';

/** Everything that is exported at once. */
const ALL = Number.MAX_SAFE_INTEGER;

const senderOf = (body: unknown): string | undefined =>
  isMap(body) && 'incidents' in body && typeof body.source === 'string'
    ? body.source
    : undefined;

/** Incidents: find those of entities, count them, record them. */
export function addIncidentRoutes(
  { router, auditor, caller }: RouteContext,
  { service, now }: { service: IncidentService; now: () => Date },
): void {
  router.get('/incidents', async (req, res) => {
    const request = parseIncidentList(req.query, now());
    if (wantsCsv(req)) {
      const all = { ...request, limit: ALL, after: undefined };
      const { items } = await service.list(all, await caller(req));
      res.type('text/csv').send(toCsv(items, incidentColumns));
      return;
    }
    res.json(await service.list(request, await caller(req)));
  });

  router.get('/incidents/stats', async (req, res) => {
    const refs = parseEntityRefs([req.query.entityRef].flat(), 'entityRef');
    res.json({ items: await service.stats(refs, await caller(req)) });
  });

  router.post('/incidents', async (req, res) => {
    const asCaller = await caller(req);
    const incidents = parseEnvelope(req.body, 'incidents', MAX_INCIDENTS);
    const source = senderOf(req.body);
    const receipt = await withAudit(
      auditor,
      {
        eventId: 'incidents-push',
        severityLevel: 'low',
        request: req,
        meta: { source, incidents: incidents.length },
      },
      () => service.record(incidents, source, asCaller),
    );
    res.json(receipt);
  });
}

import {
  wantsCsv,
  withAudit,
} from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { drillsCsv, dueCsv } from './drillsCsv';
import { DrillService } from './DrillService';
import {
  parseDrillBatch,
  parseDrillList,
  parseDueList,
} from './parseDrillRequests';

/** A list whole, for exports. */
const WHOLE = { limit: undefined, after: undefined };

/** Drills: see, record, settle. The latter two leave a trace in the audit, also where they are refused. */
export function addDrillRoutes(
  { router, auditor, caller }: RouteContext,
  service: DrillService,
): void {
  router.get('/drills', async (req, res) => {
    const request = parseDrillList(req.query);
    const asCaller = await caller(req);
    if (wantsCsv(req)) {
      const { items } = await service.list({ ...request, ...WHOLE }, asCaller);
      res.type('text/csv').send(drillsCsv(items));
      return;
    }
    res.json(await service.list(request, asCaller));
  });

  router.get('/drills/due', async (req, res) => {
    const request = parseDueList(req.query);
    const asCaller = await caller(req);
    if (wantsCsv(req)) {
      const { items } = await service.due({ ...request, ...WHOLE }, asCaller);
      res.type('text/csv').send(dueCsv(items));
      return;
    }
    res.json(await service.due(request, asCaller));
  });

  router.post('/drills', async (req, res) => {
    const asCaller = await caller(req);
    const batch = parseDrillBatch(req.body);
    const receipt = await withAudit(
      auditor,
      {
        eventId: 'drill-record',
        severityLevel: 'medium',
        request: req,
        meta: { source: batch.source, drills: batch.drills.length },
      },
      () => service.record(batch, asCaller),
    );
    res.json(receipt);
  });

  router.post('/drills/:id/follow-ups/:followUpId', async (req, res) => {
    const asCaller = await caller(req);
    const { id: drillId, followUpId } = req.params;
    const { done } = req.body;
    const settlement = { drillId, followUpId, done };
    const drill = await withAudit(
      auditor,
      {
        eventId: 'drill-settle',
        severityLevel: 'medium',
        request: req,
        meta: settlement,
      },
      () => service.settle(settlement, asCaller),
    );
    res.json(drill);
  });
}

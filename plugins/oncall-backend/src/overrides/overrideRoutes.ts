import { withAudit } from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { OverrideService } from './OverrideService';
import {
  parseOverrideQuery,
  parseOverrideRequest,
} from './parseOverrideRequest';

/** Overrides: see, make, undo. Both of the latter leave a trace in the audit, also where they are refused. */
export function addOverrideRoutes(
  { router, auditor, caller }: RouteContext,
  service: OverrideService,
): void {
  router.get('/overrides', async (req, res) => {
    const query = parseOverrideQuery(req.query);
    res.json(await service.list(query, await caller(req)));
  });

  router.post('/overrides', async (req, res) => {
    const asCaller = await caller(req);
    const proposal = parseOverrideRequest(req.body);
    const { schedule, level, remove, add, reason } = proposal;
    const override = await withAudit(
      auditor,
      {
        eventId: 'override-create',
        severityLevel: 'medium',
        request: req,
        meta: {
          schedule,
          level,
          start: new Date(proposal.start).toISOString(),
          end: new Date(proposal.end).toISOString(),
          remove,
          add,
          reason,
        },
      },
      () => service.create(proposal, asCaller),
    );
    res.status(201).json(override);
  });

  router.delete('/overrides/:id', async (req, res) => {
    const asCaller = await caller(req);
    const { id } = req.params;
    const override = await withAudit(
      auditor,
      {
        eventId: 'override-cancel',
        severityLevel: 'medium',
        request: req,
        meta: { id },
      },
      () => service.cancel(id, asCaller),
    );
    res.json(override);
  });
}

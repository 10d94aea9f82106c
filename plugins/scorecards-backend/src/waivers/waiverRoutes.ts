import {
  wantsCsv,
  withAudit,
} from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import {
  parseWaiverDecision,
  parseWaiverList,
  parseWaiverProposal,
} from './parseWaiverRequests';
import { WaiverService } from './WaiverService';
import { waiversCsv } from './waiversCsv';

/** Waivers: see, ask, decide. The latter two leave a trace in the audit, also where they are refused. */
export function addWaiverRoutes(
  { router, auditor, caller }: RouteContext,
  service: WaiverService,
): void {
  router.get('/waivers', async (req, res) => {
    const request = parseWaiverList(req.query);
    const asCaller = await caller(req);
    if (wantsCsv(req)) {
      const all = { ...request, limit: undefined, after: undefined };
      const { items } = await service.list(all, asCaller);
      res.type('text/csv').send(waiversCsv(items));
      return;
    }
    res.json(await service.list(request, asCaller));
  });

  router.post('/waivers', async (req, res) => {
    const asCaller = await caller(req);
    const proposal = parseWaiverProposal(req.body);
    const { scorecard, check, target, reason, expiresAt } = proposal;
    const waiver = await withAudit(
      auditor,
      {
        eventId: 'waiver-request',
        severityLevel: 'medium',
        request: req,
        meta: {
          scorecard,
          check,
          ...target,
          reason,
          expiresAt: expiresAt.toISOString(),
        },
      },
      () => service.request(proposal, asCaller),
    );
    res.status(201).json(waiver);
  });

  router.post('/waivers/:id/:decision', async (req, res) => {
    const asCaller = await caller(req);
    const decision = parseWaiverDecision(
      req.params.id,
      req.params.decision,
      req.body,
    );
    const waiver = await withAudit(
      auditor,
      {
        eventId: 'waiver-decide',
        severityLevel: 'high',
        request: req,
        meta: { ...decision },
      },
      () => service.decide(decision, asCaller),
    );
    res.json(waiver);
  });
}

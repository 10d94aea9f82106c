import {
  wantsCsv,
  withAudit,
} from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { campaignsCsv } from './campaignsCsv';
import { CampaignService } from './CampaignService';
import {
  parseCampaignDecision,
  parseCampaignList,
  parseCampaignProposal,
} from './parseCampaignRequests';

/** Campaigns: see, begin, decide. The latter two leave a trace in the audit, also where they are refused. */
export function addCampaignRoutes(
  { router, auditor, caller }: RouteContext,
  service: CampaignService,
): void {
  router.get('/campaigns', async (req, res) => {
    const request = parseCampaignList(req.query);
    const asCaller = await caller(req);
    if (wantsCsv(req)) {
      const all = { ...request, limit: undefined, after: undefined };
      const { items } = await service.list(all, asCaller);
      res.type('text/csv').send(campaignsCsv(items));
      return;
    }
    res.json(await service.list(request, asCaller));
  });

  router.post('/campaigns', async (req, res) => {
    const asCaller = await caller(req);
    const proposal = parseCampaignProposal(req.body);
    const { title, scorecard, checks, startsAt, dueAt } = proposal;
    const campaign = await withAudit(
      auditor,
      {
        eventId: 'campaign-create',
        severityLevel: 'medium',
        request: req,
        meta: {
          title,
          scorecard,
          checks,
          startsAt: startsAt.toISOString(),
          dueAt: dueAt.toISOString(),
        },
      },
      () => service.create(proposal, asCaller),
    );
    res.status(201).json(campaign);
  });

  router.get('/campaigns/:id', async (req, res) => {
    res.json(await service.get(req.params.id, await caller(req)));
  });

  router.post('/campaigns/:id/:decision', async (req, res) => {
    const asCaller = await caller(req);
    const decision = parseCampaignDecision(
      req.params.id,
      req.params.decision,
      req.body,
    );
    const campaign = await withAudit(
      auditor,
      {
        eventId: 'campaign-decide',
        severityLevel: 'high',
        request: req,
        meta: { ...decision },
      },
      () => service.decide(decision, asCaller),
    );
    res.json(campaign);
  });
}

import {
  parseEntityRefs,
  toCsv,
  wantsCsv,
  withAudit,
} from '@callboard/backstage-plugin-callboard-node';
import { Reachability } from '@callboard/backstage-plugin-oncall-common';
import { RouteContext } from '../routeContext';
import { parseProofRequest } from './parseProofRequest';
import { parseReachabilityQuery } from './parseReachabilityQuery';
import { ReachabilityService } from './ReachabilityService';

const COLUMNS = [
  { header: 'entityRef', value: (row: Reachability) => row.entityRef },
  { header: 'title', value: (row: Reachability) => row.title },
  { header: 'ownerRef', value: (row: Reachability) => row.ownerRef },
  { header: 'tier', value: (row: Reachability) => row.tier },
  { header: 'verdict', value: (row: Reachability) => row.verdict },
  { header: 'since', value: (row: Reachability) => row.since },
  { header: 'link', value: (row: Reachability) => row.brokenLink?.link },
  { header: 'message', value: (row: Reachability) => row.brokenLink?.message },
  {
    header: 'warnings',
    value: (row: Reachability) => row.warnings.join('; '),
  },
  {
    header: 'schedules',
    value: (row: Reachability) => row.schedules.join(' '),
  },
  { header: 'asOf', value: (row: Reachability) => row.asOf },
];

/** Reachability: list, history, test pages. A test page that is recorded leaves a trace in the audit. */
export function addReachabilityRoutes(
  { router, auditor, caller }: RouteContext,
  service: ReachabilityService,
): void {
  router.get('/reachability', async (req, res) => {
    const request = parseReachabilityQuery(req.query);
    const asCaller = await caller(req);
    if (wantsCsv(req)) {
      const { items } = await service.list(
        { ...request, limit: undefined, after: undefined },
        asCaller,
      );
      res.type('text/csv').send(toCsv(items, COLUMNS));
    } else {
      res.json(await service.list(request, asCaller));
    }
  });

  router.get('/reachability/history', async (req, res) => {
    const [entityRef = ''] = parseEntityRefs(
      [req.query.entityRef],
      'entityRef',
    );
    res.json(await service.history(entityRef, await caller(req)));
  });

  router.post('/reachability/proofs', async (req, res) => {
    const asCaller = await caller(req);
    const proposal = parseProofRequest(req.body);
    const { entityRef, reached, receivedBy, note } = proposal;
    const proof = await withAudit(
      auditor,
      {
        eventId: 'route-prove',
        severityLevel: 'medium',
        request: req,
        meta: { entityRef, reached, receivedBy, note },
      },
      () => service.prove(proposal, asCaller),
    );
    res.status(201).json(proof);
  });
}

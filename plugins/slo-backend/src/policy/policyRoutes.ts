import { parseEntityRefs } from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { PolicyService } from './PolicyService';

/** The gate for pipelines, and the policies for people. */
export function addPolicyRoutes(
  { router, caller }: RouteContext,
  service: PolicyService,
): void {
  router.get('/gate', async (req, res) => {
    const [entityRef = ''] = parseEntityRefs(
      [req.query.entityRef],
      'entityRef',
    );
    res.json(await service.gate(entityRef, await caller(req)));
  });

  router.get('/policies', async (req, res) => {
    const refs = parseEntityRefs([req.query.entityRef].flat(), 'entityRef');
    res.json({ items: await service.applied(refs, await caller(req)) });
  });
}

import { RouteContext } from '../routeContext';
import { HandoffService } from './HandoffService';
import { parseHandoffRequest } from './parseHandoffRequest';

/** What whoever comes next has to know. */
export function addHandoffRoutes(
  { router, caller }: RouteContext,
  options: { handoffService: HandoffService; now: () => Date },
): void {
  const { handoffService, now } = options;
  router.get('/handoff', async (req, res) => {
    const request = parseHandoffRequest(req.query, now().getTime());
    res.json(await handoffService.get(request, await caller(req)));
  });
}

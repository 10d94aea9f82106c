import { RouteContext } from '../routeContext';
import { DutyService } from './DutyService';
import { parseDutyRequest } from './parseDutyRequest';

/** What a person or a group is on call for. */
export function addDutyRoutes(
  { router, caller }: RouteContext,
  { dutyService, now }: { dutyService: DutyService; now: () => Date },
): void {
  router.get('/duty', async (req, res) => {
    const request = parseDutyRequest(req.query, now().getTime());
    res.json(await dutyService.get(request, await caller(req)));
  });
}

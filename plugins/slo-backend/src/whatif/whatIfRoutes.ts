import { RouteContext } from '../routeContext';
import { sloRefOfPath } from '../service/request/sloRefOfPath';
import { WhatIfService } from './WhatIfService';

/** `POST /slos/:namespace/:name/what-if`. */
export function addWhatIfRoutes(
  { router, caller }: RouteContext,
  service: WhatIfService,
): void {
  router.post('/slos/:namespace/:name/what-if', async (req, res) => {
    res.json(
      await service.whatIf(
        sloRefOfPath(req.params),
        req.body,
        await caller(req),
      ),
    );
  });
}

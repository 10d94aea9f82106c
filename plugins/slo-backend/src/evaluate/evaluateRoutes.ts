import { RouteContext } from '../routeContext';
import { EvaluateService } from './EvaluateService';
import { parseEvaluationRequest } from './parseEvaluationRequest';

/** `POST /evaluate`. */
export function addEvaluateRoutes(
  { router, caller }: RouteContext,
  service: EvaluateService,
): void {
  router.post('/evaluate', async (req, res) => {
    const request = parseEvaluationRequest(req.body);
    res.json(await service.evaluate(request, await caller(req)));
  });
}

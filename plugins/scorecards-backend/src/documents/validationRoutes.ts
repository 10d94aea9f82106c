import { RouteContext } from '../routeContext';
import { ValidationService } from './ValidationService';

/** `POST /validate`. */
export function addValidationRoutes(
  { router, caller }: RouteContext,
  service: ValidationService,
): void {
  router.post('/validate', async (req, res) => {
    const asCaller = await caller(req);
    const yaml = typeof req.body === 'string' ? req.body : '';
    res.json(await service.validate(yaml, asCaller));
  });
}

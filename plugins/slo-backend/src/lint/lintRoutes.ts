import { RouteContext } from '../routeContext';
import { sloRefOfPath } from '../service/request/sloRefOfPath';
import { LintService } from './LintService';

/** `GET /slos/:namespace/:name/lint`. */
export function addLintRoutes(
  { router, caller }: RouteContext,
  service: LintService,
): void {
  router.get('/slos/:namespace/:name/lint', async (req, res) => {
    const items = await service.lint(
      sloRefOfPath(req.params),
      await caller(req),
    );
    res.json({ items });
  });
}

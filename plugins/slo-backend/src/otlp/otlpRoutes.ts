import { pushWithAudit } from '../pushWithAudit';
import { RouteContext } from '../routeContext';
import { OtlpService } from './OtlpService';

/** OTLP/HTTP, https://opentelemetry.io/docs/specs/otlp/#otlphttp */
export function addOtlpRoutes(
  { router, auditor, caller }: RouteContext,
  service: OtlpService,
): void {
  router.post('/otlp/v1/metrics', async (req, res) => {
    const asCaller = await caller(req);
    const push = () => service.pushMetrics(req.body, asCaller);
    res.json(
      await pushWithAudit({
        auditor,
        request: req,
        meta: { source: 'otlp' },
        push,
      }),
    );
  });
}

import { withAudit } from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { parseReviewRequest } from './parseReviewRequest';
import { ReviewService } from './ReviewService';

/** Reviews: see, record. The latter leaves a trace in the audit, also where it is refused. */
export function addReviewRoutes(
  { router, auditor, caller }: RouteContext,
  service: ReviewService,
): void {
  router.get('/runbooks/:id/reviews', async (req, res) => {
    res.json(await service.list(req.params.id, await caller(req)));
  });

  router.post('/runbooks/:id/reviews', async (req, res) => {
    const asCaller = await caller(req);
    const proposal = parseReviewRequest(req.params.id, req.body);
    const { runbookId, entityRef, outcome } = proposal;
    const review = await withAudit(
      auditor,
      {
        eventId: 'review-create',
        severityLevel: 'medium',
        request: req,
        meta: { runbookId, entityRef, outcome },
      },
      () => service.create(proposal, asCaller),
    );
    res.status(201).json(review);
  });
}

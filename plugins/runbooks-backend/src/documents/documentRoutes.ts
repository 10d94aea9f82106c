import { parsePage } from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { DocumentService } from './DocumentService';

/** What search indexes. */
export function addDocumentRoutes(
  { router, caller }: RouteContext,
  service: DocumentService,
): void {
  router.get('/documents', async (req, res) => {
    const request = parsePage(req.query);
    res.json(await service.list(request, await caller(req)));
  });
}

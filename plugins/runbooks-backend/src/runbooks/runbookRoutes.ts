import {
  parseEntityRefs,
  wantsCsv,
} from '@callboard/backstage-plugin-callboard-node';
import { RunbookState } from '@callboard/backstage-plugin-runbooks-common';
import { parseListRequest, withoutPages } from '../lists/parseListRequest';
import { RouteContext } from '../routeContext';
import { runbooksCsv } from './runbooksCsv';
import { RunbookService } from './RunbookService';

/** The reads of runbooks. */
export function addRunbookRoutes(
  { router, caller }: RouteContext,
  service: RunbookService,
): void {
  router.get('/runbooks', async (req, res) => {
    const request = parseListRequest<RunbookState>(req.query);
    const asCaller = await caller(req);
    if (wantsCsv(req)) {
      const { items } = await service.list(withoutPages(request), asCaller);
      res.type('text/csv').send(runbooksCsv(items));
      return;
    }
    res.json(await service.list(request, asCaller));
  });

  router.post('/runbooks/by-refs', async (req, res) => {
    const refs = parseEntityRefs(req.body.entityRefs, 'entityRefs');
    const request = {
      entityRefs: [...new Set(refs)],
      words: [],
      facets: false,
    };
    const page = await service.list(request, await caller(req));
    // Not through `json`: megabytes would be hashed for an ETag that nobody can use.
    res.type('json').end(JSON.stringify(page));
  });

  router.get('/runbooks/:id', async (req, res) => {
    res.json(await service.get(req.params.id, await caller(req)));
  });
}

import { wantsCsv } from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { gapsCsv } from './gapsCsv';
import { OnCallService } from './OnCallService';
import { parseGapRequest } from './request/parseGapRequest';
import { parseOnCallRequest } from './request/parseOnCallRequest';
import { parseRange } from './request/parseRange';
import { parseScheduleRequest } from './request/parseScheduleRequest';
import { scheduleRefOfPath } from './request/scheduleRefOfPath';

const SHIFTS_MS = 30 * 86_400_000;

/** The reads of schedules, and of who is on call. */
export function addOnCallRoutes(
  { router, caller }: RouteContext,
  service: OnCallService,
  options: { gapsAheadMs: number; now: () => Date },
): void {
  const now = () => options.now().getTime();

  router.get('/oncalls', async (req, res) => {
    const request = parseOnCallRequest(req.query, 'entityRef');
    const answer = await service.onCalls(request, await caller(req));
    res.json(answer.toPage());
  });

  router.post('/oncalls/by-refs', async (req, res) => {
    const request = parseOnCallRequest(req.body, 'entityRefs');
    const answer = await service.onCalls(request, await caller(req));
    // Not through `json` or `send`: megabytes would be written item by item, or hashed for an ETag nobody can use.
    res.type('json').end(answer.toJson());
  });

  router.get('/schedules', async (req, res) => {
    const request = parseScheduleRequest(req.query);
    res.json(await service.schedules(request, await caller(req)));
  });

  router.get('/schedules/:namespace/:name', async (req, res) => {
    const ref = scheduleRefOfPath(req.params, req.query);
    res.json(await service.schedule(ref, await caller(req)));
  });

  router.get('/schedules/:namespace/:name/shifts', async (req, res) => {
    const ref = scheduleRefOfPath(req.params, req.query);
    const range = parseRange(req.query, { start: now(), lengthMs: SHIFTS_MS });
    res.json(await service.shifts(ref, range, await caller(req)));
  });

  router.get('/gaps', async (req, res) => {
    const request = parseGapRequest(req.query, {
      start: now(),
      lengthMs: options.gapsAheadMs,
    });
    const asCaller = await caller(req);
    if (wantsCsv(req)) {
      const all = { ...request, limit: undefined, after: undefined };
      const { items } = await service.gaps(all, asCaller);
      res.type('text/csv').send(gapsCsv(items));
      return;
    }
    res.json(await service.gaps(request, asCaller));
  });

  router.get('/sources', async (req, res) => {
    res.json(await service.sources(await caller(req)));
  });
}

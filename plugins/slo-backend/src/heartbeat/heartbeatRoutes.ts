import { RouteContext } from '../routeContext';
import { HeartbeatService } from './HeartbeatService';

/** Open to everybody, so that a monitor needs no credentials. */
export const HEARTBEAT_PATH = '/heartbeat';

/** Whether evaluation is alive: with details for callers who may read SLOs, as a status code for monitors. */
export function addHeartbeatRoutes(
  { router, caller }: RouteContext,
  service: HeartbeatService,
): void {
  router.get('/evaluation', async (req, res) => {
    res.json(await service.health(await caller(req)));
  });

  router.get(HEARTBEAT_PATH, async (_req, res) => {
    const alive = await service.alive();
    res.status(alive ? 200 : 503).json({ alive });
  });
}

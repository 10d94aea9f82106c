import { ServiceUnavailableError } from '@backstage/errors';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { addHandbookRoutes } from './handbook';
import { personas } from './personas';
import { addRepositoryRoutes, LocalRepositories } from './repositories';
import { addRosterRoutes } from './rosters';

/** What the sign-in page asks before anybody is signed in, a way to fail, a roster, the handbook, and repositories. */
export function createRouter(repositories: LocalRepositories): Router {
  const router = PromiseRouter();
  router.get('/personas', (_req, res) => {
    res.json({
      items: personas.map(({ id, name, role, sees }) => ({
        id,
        name,
        role,
        sees,
      })),
    });
  });
  router.get('/fail', () => {
    throw new ServiceUnavailableError(
      'This endpoint fails on purpose, so that you can watch the error budget of the portal',
    );
  });
  addRosterRoutes(router);
  addHandbookRoutes(router);
  addRepositoryRoutes(router, repositories);
  return router;
}

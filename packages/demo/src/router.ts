import { ServiceUnavailableError } from '@backstage/errors';
import express, { Router } from 'express';
import { addHandbookRoutes } from './handbook';
import { personas } from './personas';
import { addRosterRoutes } from './rosters';

/** What the sign-in page asks before anybody is signed in, a way to fail, a roster, and the handbook. */
export function createRouter(): Router {
  const router = express.Router();
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
  return router;
}

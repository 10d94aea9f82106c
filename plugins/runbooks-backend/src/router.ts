import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { Router } from 'express';
import { bodyParsers } from './bodyParsers';
import { addChecklistRoutes } from './checklists';
import { Parts } from './createParts';
import { addHistoryRoutes } from './history';
import { addReviewRoutes } from './reviews';
import { RouteContext } from './routeContext';
import { spec } from './schema/openapi.generated';
import { addSourceRoutes } from './sources';

/** What the router needs. */
export interface RouterOptions extends Parts {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  now: () => Date;
}

/** The HTTP interface of schema/openapi.yaml: parse, authenticate, call, answer. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, auditor } = options;
  const router: Router = createValidatedOpenApiRouter(spec, {
    middleware: bodyParsers,
  });
  const context: RouteContext = {
    router,
    auditor,
    caller: async req => ({
      credentials: await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      }),
    }),
  };
  addReviewRoutes(context, options.reviewService);
  addHistoryRoutes(context, options.historyService);
  addChecklistRoutes(context, options.checklistService);
  addSourceRoutes(context, options.sourceService);
  return router;
}

import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { Router } from 'express';
import { addAlertRoutes } from './alerts';
import { bodyParsers } from './bodyParsers';
import { addChecklistRoutes } from './checklists';
import { addContentRoutes } from './content';
import { addCoverageRoutes } from './alertCoverage';
import { Parts } from './createParts';
import { addDocumentRoutes } from './documents';
import { addHistoryRoutes } from './history';
import { addRecheckRoutes } from './recheck';
import { addReviewRoutes } from './reviews';
import { RouteContext } from './routeContext';
import { addRunbookRoutes } from './runbooks';
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
  addRunbookRoutes(context, options.runbookService);
  addContentRoutes(context, options.contentService);
  addRecheckRoutes(context, options.recheckService);
  addReviewRoutes(context, options.reviewService);
  addHistoryRoutes(context, options.historyService);
  addChecklistRoutes(context, options.checklistService);
  addCoverageRoutes(context, options.coverageService);
  addAlertRoutes(context, options.alertService);
  addDocumentRoutes(context, options.documentService);
  addSourceRoutes(context, options.sourceService);
  return router;
}

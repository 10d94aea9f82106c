import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { addAlertRoutes } from './alerts';
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
import { addSourceRoutes } from './sources';

/** What the router needs. */
export interface RouterOptions extends Parts {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  now: () => Date;
}

/** The HTTP interface of schema/openapi.yaml, behind its contract: parse, authenticate, call, answer. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, auditor } = options;
  const router = PromiseRouter();
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

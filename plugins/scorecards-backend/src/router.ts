import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { addCampaignRoutes } from './campaigns';
import { Parts } from './createParts';
import { addValidationRoutes } from './documents';
import { addDrillRoutes } from './drills';
import { addFactRoutes } from './facts';
import { addImportRoutes } from './import';
import { addPreviewRoutes } from './preview';
import { addReadRoutes } from './reads';
import { addRecheckRoutes } from './recheck';
import { RouteContext } from './routeContext';
import { addSourceRoutes } from './sources';
import { addWaiverRoutes } from './waivers';

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
  addReadRoutes(context, options.readService, options.now);
  addValidationRoutes(context, options.validationService);
  addPreviewRoutes(context, options.previewService);
  addRecheckRoutes(context, options.recheckService);
  addImportRoutes(context, options.importService);
  addFactRoutes(context, options.factService);
  addWaiverRoutes(context, options.waiverService);
  addDrillRoutes(context, options.drillService);
  addCampaignRoutes(context, options.campaignService);
  addSourceRoutes(context, options.sourceService);
  return router;
}

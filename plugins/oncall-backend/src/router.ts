import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { Router } from 'express';
import { bodyParsers } from './bodyParsers';
import { OnCallConfig } from './config';
import { addMappingRoutes, MappingService } from './mapping';
import { addPreviewRoutes, PreviewService } from './preview';
import { RouteContext } from './routeContext';
import { spec } from './schema/openapi.generated';
import { addOnCallRoutes } from './service/onCallRoutes';
import { OnCallService } from './service/OnCallService';

/** What the router needs. */
export interface RouterOptions {
  service: OnCallService;
  previewService: PreviewService;
  mappingService: MappingService;
  settings: OnCallConfig;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  now: () => Date;
}

/** The HTTP interface of schema/openapi.yaml: parse, authenticate, call, answer. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, auditor, settings, now } = options;
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
  addOnCallRoutes(context, options.service, { ...settings, now });
  addPreviewRoutes(context, options.previewService, now);
  addMappingRoutes(context, options.mappingService);
  return router;
}

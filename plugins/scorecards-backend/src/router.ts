import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { Router } from 'express';
import { bodyParsers } from './bodyParsers';
import { Parts } from './createParts';
import { spec } from './schema/openapi.generated';

/** What the router needs. */
export interface RouterOptions extends Parts {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  now: () => Date;
}

/** The HTTP interface of schema/openapi.yaml: parse, authenticate, call, answer. */
export function createRouter(_options: RouterOptions): Router {
  const router: Router = createValidatedOpenApiRouter(spec, {
    middleware: bodyParsers,
  });
  return router;
}

import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { Router } from 'express';
import { bodyParsers } from './bodyParsers';
import { spec } from './schema/openapi.generated';

/**
 * Stands before the router: reads bodies, and refuses requests that schema/openapi.yaml does not allow; with
 * `validateResponses` also answers. Making one takes a while, as the first request to it does.
 */
export function createContract(
  options: { validateResponses?: boolean } = {},
): Router {
  return createValidatedOpenApiRouter(spec, {
    middleware: bodyParsers,
    validatorOptions: options,
  });
}

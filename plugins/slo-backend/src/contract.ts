import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import express, { Router } from 'express';
import { bodyParsers } from './bodyParsers';
import { refuseProtobuf } from './otlp';
import { spec } from './schema/openapi.generated';

/**
 * Stands before the router: reads bodies, and refuses requests that schema/openapi.yaml does not allow; with
 * `validateResponses` also answers. Making one takes a while, as the first request to it does.
 */
export function createContract(
  options: { validateResponses?: boolean } = {},
): Router {
  const validated: Router = createValidatedOpenApiRouter(spec, {
    middleware: bodyParsers,
    validatorOptions: options,
  });
  // Outside, because the validating router answers every error of its middleware as 400.
  return express.Router().use(refuseProtobuf, validated);
}

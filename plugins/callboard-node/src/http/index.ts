export type { ProviderAuth } from './auth';
export { DEFAULT_RETRY, type RetryPolicy } from './backoff';
export { RequestBudget, type RequestBudgetOptions } from './budget';
export {
  ProviderHttpClient,
  type ProviderHttpClientOptions,
  type ProviderRequest,
  type ProviderResponse,
} from './client';
export type { RateLimitReader, RateLimitState } from './rateLimit';
export { systemEnvironment, type HttpEnvironment } from './environment';
export {
  codeOfStatus,
  displayUrl,
  ProviderError,
  type ProviderErrorCode,
  type ProviderErrorDetails,
} from './errors';
export {
  assertAllowed,
  guardedConnector,
  guardedLookup,
  isPublicAddress,
  type GuardOptions,
} from './guard';
export { createInstanceClient } from './createInstanceClient';
export * from './pages';

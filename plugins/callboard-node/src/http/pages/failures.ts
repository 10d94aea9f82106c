import { displayUrl, ProviderError, ProviderErrorCode } from '../errors';

/** What went wrong with one address, without what it hides. */
export function failure(
  code: ProviderErrorCode,
  url: URL,
  what: string,
  status?: number,
): ProviderError {
  const message = `${url.host} ${what}: ${displayUrl(url)}`;
  return new ProviderError(code, message, { status });
}

/** Who reads the error knows the first address, not the one a redirect led to. */
export function atRedirect(error: ProviderError, start: URL): ProviderError {
  const { status, retryAfterSeconds } = error;
  const message = `${error.message} (${start.host} redirects there)`;
  return new ProviderError(error.code, message, { status, retryAfterSeconds });
}

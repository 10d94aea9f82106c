/**
 * What can go wrong with a request to a provider. Stable: callers decide and tests assert on it.
 *
 * `network` is every break of a connection that has no code of its own (reset, closed in the middle of an answer).
 * `unauthorized` stands for the statuses 401 and 403, `rate-limited` for 429, `http-<status>` for the others from 400 on.
 * @public
 */
export type ProviderErrorCode =
  | 'timeout'
  | 'refused'
  | 'dns'
  | 'tls'
  | 'network'
  | 'redirected'
  | 'redirect-loop'
  | 'too-many-redirects'
  | 'unauthorized'
  | 'rate-limited'
  | 'not-json'
  | 'too-large'
  | 'aborted'
  | 'blocked'
  | `http-${number}`;

/** What a {@link ProviderError} knows beside its code and message. @public */
export interface ProviderErrorDetails {
  /** HTTP status, where an answer arrived. */
  status?: number;
  /** The answer's body, cut to 10,000 characters, where its status made it an error. May hold anything: never log it. */
  body?: string;
  /** Seconds the provider asked to be left alone. */
  retryAfterSeconds?: number;
}

/**
 * A request to a provider failed. The message is fit for logs and screens: it holds no credentials and no query string.
 * There is deliberately no `cause`, because the errors of the layers below quote URLs and headers.
 * @public
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly code: ProviderErrorCode;
  readonly status?: number;
  readonly body?: string;
  readonly retryAfterSeconds?: number;

  constructor(
    code: ProviderErrorCode,
    message: string,
    details: ProviderErrorDetails = {},
  ) {
    super(message);
    this.code = code;
    this.status = details.status;
    this.body = details.body;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** The code that stands for an HTTP status that is no success. @public */
export function codeOfStatus(status: number): ProviderErrorCode {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 429) return 'rate-limited';
  return `http-${status}`;
}

const CODES_BELOW: Record<string, ProviderErrorCode> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_NODATA: 'dns',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  EPROTO: 'tls',
};

/** OpenSSL's verification errors come as bare names, Node's own with a prefix. */
const TLS_CODE =
  /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH)/;

function codeBelow(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  return 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/**
 * Names what broke below HTTP.
 *
 * @returns the code, and the name the layer below gave it (a constant, so free of secrets)
 */
export function classifyNetworkError(error: unknown): {
  code: ProviderErrorCode;
  detail?: string;
} {
  const detail = codeBelow(error);
  if (detail === undefined) return { code: 'network' };
  if (TLS_CODE.test(detail)) return { code: 'tls', detail };
  return { code: CODES_BELOW[detail] ?? 'network', detail };
}

/** A URL as it may be shown: without user, password, query and fragment. @public */
export function displayUrl(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

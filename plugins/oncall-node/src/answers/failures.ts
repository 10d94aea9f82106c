import { ProviderAnswer, ProviderRequest, ProviderTarget } from '../providers';
import { ProviderFailure } from './ProviderFailure';

/**
 * What is read of a `ProviderError` of the HTTP client. By its name, not by its class: a module may have brought its own
 * copy of the client's package.
 */
interface HttpFailure extends Error {
  code: string;
  status?: number;
  body?: string;
}

function isHttpFailure(error: unknown): error is HttpFailure {
  return (
    error instanceof Error &&
    error.name === 'ProviderError' &&
    'code' in error &&
    typeof error.code === 'string'
  );
}

/** The HTTP status that made a request fail; undefined where none arrived or the reason is another. @public */
export function statusOf(error: unknown): number | undefined {
  return isHttpFailure(error) ? error.status : undefined;
}

/** The body of an answer whose status made it an error, as JSON. It may hold anything: never log it. @public */
export function errorBodyOf(error: unknown): unknown {
  try {
    return isHttpFailure(error) ? JSON.parse(error.body ?? '') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Code and message of whatever was thrown: those of the HTTP client (`unauthorized` for 401 and 403, `rate-limited`,
 * `timeout`, `http-503`, `not-json`…) and of {@link ProviderFailure} as they are.
 *
 * Of other errors only the code `failed` and no words of theirs: nobody knows what they quote.
 * @public
 */
export function describeFailure(error: unknown): {
  code: string;
  message: string;
} {
  if (isHttpFailure(error) || error instanceof ProviderFailure) {
    return { code: error.code, message: error.message };
  }
  const kind = error instanceof Error ? error.name : typeof error;
  return { code: 'failed', message: `Failed unexpectedly (${kind})` };
}

/** The answer for a target that could not be fetched: its last answer stays. @public */
export function failedAnswer(
  target: ProviderTarget,
  error: unknown,
): ProviderAnswer {
  return { target, outcome: 'failed', ...describeFailure(error) };
}

/** The answer for a target that the provider does not have. @public */
export function goneAnswer(
  target: ProviderTarget,
  message: string,
): ProviderAnswer {
  return { target, outcome: 'gone', code: 'not-found', message };
}

/**
 * True where the provider itself says that it has no such thing: 404 or 410 with a JSON body. A proxy or a wrong address
 * says 404 in HTML, and must not make all targets gone.
 * @public
 */
export function isNotFound(error: unknown): boolean {
  const status = statusOf(error);
  const body = errorBodyOf(error);
  return (
    (status === 404 || status === 410) &&
    typeof body === 'object' &&
    body !== null
  );
}

/**
 * What became of a target whose own request failed: `gone` by {@link isNotFound}, otherwise `failed`. Not for requests
 * about other things on the way, such as its users.
 * @public
 */
export function answerOfError(
  target: ProviderTarget,
  error: unknown,
): ProviderAnswer {
  return isNotFound(error)
    ? goneAnswer(target, describeFailure(error).message)
    : failedAnswer(target, error);
}

/**
 * Tells the caller of `incidents` of a target that failed.
 *
 * @throws the error itself where the caller does not want to be told
 * @public
 */
export function reportFailure(
  { onFailure }: Pick<ProviderRequest, 'onFailure'>,
  target: ProviderTarget,
  error: unknown,
): void {
  if (!onFailure) throw error;
  onFailure(target, describeFailure(error));
}

import { BodyTooLargeError } from './body';
import {
  classifyNetworkError,
  ProviderError,
  ProviderErrorCode,
} from './errors';

/** What went wrong where the caller no longer wants an answer. */
export const NOT_WAITED_FOR = 'was not waited for any longer';

/** One attempt of a request, as {@link withinDeadline} watches over it. */
export interface AttemptOptions {
  /** From the connection to the last byte, milliseconds. */
  timeoutMs: number;
  /** Of who asked. */
  signal?: AbortSignal;
  /** Makes the error of it; `what` goes on behind the name of who was asked. */
  fail: (code: ProviderErrorCode, what: string) => ProviderError;
}

/**
 * Runs one attempt of a request until its deadline, and makes a {@link ProviderError} of whatever breaks in it.
 *
 * @param run - is to stop when its signal is aborted
 */
export async function withinDeadline<T>(
  options: AttemptOptions,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { timeoutMs, signal, fail } = options;
  const controller = new AbortController();
  const deadline = controller.signal;
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    return await run(AbortSignal.any([deadline, signal ?? deadline]));
  } catch (error) {
    if (error instanceof ProviderError) throw error;
    if (error instanceof BodyTooLargeError) {
      throw fail('too-large', 'answered more than is read');
    }
    if (signal?.aborted) throw fail('aborted', NOT_WAITED_FOR);
    if (deadline.aborted) {
      throw fail('timeout', `gave no answer within ${timeoutMs} ms`);
    }
    const { code, detail } = classifyNetworkError(error);
    throw fail(code, `cannot be reached (${detail ?? code})`);
  } finally {
    clearTimeout(timer);
  }
}

import { ProviderErrorCode } from './errors';

/** When and how long a failed request is tried again. @public */
export interface RetryPolicy {
  /** Attempts in all, the first included. */
  attempts: number;
  /** Upper bound of the first pause, milliseconds; it doubles with each attempt. */
  baseMs: number;
  /** No pause is longer, milliseconds. A provider that asks for more is given up on for now. */
  maxMs: number;
  /** Codes that this provider recovers from, tried again besides the usual ones, for example `http-500`. */
  also?: readonly ProviderErrorCode[];
}

/** Three attempts within about half a minute at most. @public */
export const DEFAULT_RETRY: RetryPolicy = {
  attempts: 3,
  baseMs: 500,
  maxMs: 15_000,
};

/**
 * The pause before the next attempt: exponential with "equal jitter" (half fixed, half chance), so that clients that
 * failed together do not come back together, and never at once.
 *
 * @param attempt - the attempt that failed, 1 for the first
 * @param retryAfterMs - what the provider asked for; the pause is never shorter
 * @returns milliseconds, or undefined when there is no further attempt
 */
export function retryDelay(
  attempt: number,
  policy: RetryPolicy,
  random: () => number,
  retryAfterMs = 0,
): number | undefined {
  if (attempt >= policy.attempts || retryAfterMs > policy.maxMs) {
    return undefined;
  }
  const ceiling = Math.min(policy.maxMs, policy.baseMs * 2 ** (attempt - 1));
  const jittered = ceiling / 2 + (ceiling / 2) * random();
  return Math.max(jittered, retryAfterMs);
}

/**
 * Reads `Retry-After`: seconds, or an HTTP date.
 *
 * @returns milliseconds from `now`, or undefined where the header is missing or unreadable
 */
export function parseRetryAfter(
  value: string | undefined,
  now: number,
): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

import { IncomingHttpHeaders } from 'node:http';
import { firstValue } from './headers';

/** What a provider says of its rate limit with an answer. @public */
export interface RateLimitState {
  /** Requests that may still go before the reset; undefined where the provider does not say. */
  remaining?: number;
  /** Seconds until requests may go again. */
  resetSeconds: number;
}

/**
 * Reads a provider's own rate limit headers, by their names in lower case; undefined where there are none.
 * @public
 */
export type RateLimitReader = (
  header: (name: string) => string | undefined,
) => RateLimitState | undefined;

/** The state that the headers of one answer tell. */
export function readRateLimit(
  headers: IncomingHttpHeaders,
  reader: RateLimitReader | undefined,
): RateLimitState | undefined {
  return reader?.(name => firstValue(headers[name]));
}

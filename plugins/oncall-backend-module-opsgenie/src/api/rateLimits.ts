import {
  HttpEnvironment,
  RateLimitReader,
} from '@callboard/backstage-plugin-callboard-node';

const wholeNumber = (text: string | undefined) =>
  text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : undefined;

/**
 * `X-RateLimit-State: THROTTLED` and the length of the period.
 * https://docs.opsgenie.com/docs/api-rate-limiting
 */
export const readOpsgenieRateLimit: RateLimitReader = header => {
  const resetSeconds = wholeNumber(header('x-ratelimit-period-in-sec'));
  if (resetSeconds === undefined) return undefined;
  const throttled = header('x-ratelimit-state')?.toUpperCase() === 'THROTTLED';
  return { resetSeconds, ...(throttled && { remaining: 0 }) };
};

/**
 * `X-RateLimit-Remaining`, and the instant of the reset. `Retry-After` is the client's to read.
 * https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function atlassianRateLimitReader({
  now,
}: Pick<HttpEnvironment, 'now'>): RateLimitReader {
  return header => {
    const reset = Date.parse(header('x-ratelimit-reset') ?? '');
    if (Number.isNaN(reset)) return undefined;
    return {
      remaining: wholeNumber(header('x-ratelimit-remaining')),
      resetSeconds: Math.max(0, reset - now()) / 1000,
    };
  };
}

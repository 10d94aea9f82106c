import {
  HttpEnvironment,
  RateLimitState,
} from '@callboard/backstage-plugin-callboard-node';

/** Undefined for a header that is missing or no number from 0. */
function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text.trim())
    ? Number(text)
    : undefined;
}

/**
 * What Datadog says of an organisation's rate limit: how many requests remain in the period, and when the next begins.
 * https://docs.datadoghq.com/api/latest/rate-limits/
 */
export class RateLimit {
  readonly #environment: Pick<HttpEnvironment, 'now'>;
  #usedUpUntil = 0;
  #title = '';

  constructor(environment: Pick<HttpEnvironment, 'now'>) {
    this.#environment = environment;
  }

  /** Reads the headers of an answer. */
  readonly read = (
    header: (name: string) => string | undefined,
  ): RateLimitState | undefined => {
    const remaining = wholeNumber(header('x-ratelimit-remaining'));
    const resetSeconds =
      wholeNumber(header('x-ratelimit-reset')) ??
      wholeNumber(header('x-ratelimit-period'));
    if (resetSeconds === undefined) return undefined;
    if (remaining === 0) {
      this.#usedUpUntil = this.#environment.now() + resetSeconds * 1000;
      this.#title = [
        header('x-ratelimit-name'),
        `${header('x-ratelimit-limit') ?? '?'} requests per ${
          header('x-ratelimit-period') ?? '?'
        } s`,
      ]
        .filter(Boolean)
        .join(', ');
    }
    return { remaining, resetSeconds };
  };

  /** Seconds until requests may go again; 0 when they may. */
  get waitSeconds(): number {
    return Math.max(0, this.#usedUpUntil - this.#environment.now()) / 1000;
  }

  /** The limit in words, with its name, which Datadog's support asks for. */
  get title(): string {
    return this.#title;
  }
}

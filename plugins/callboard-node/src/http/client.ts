import { Agent, buildConnector, Dispatcher, request } from 'undici';
import { NOT_WAITED_FOR, withinDeadline } from './attempt';
import { authHeaders, authTls, ProviderAuth } from './auth';
import {
  DEFAULT_RETRY,
  parseRetryAfter,
  retryDelay,
  RetryPolicy,
} from './backoff';
import { readText } from './body';
import { RequestBudget, RequestBudgetOptions } from './budget';
import { HttpEnvironment, systemEnvironment } from './environment';
import { codeOfStatus, displayUrl, ProviderError } from './errors';
import { assertAllowed, guardedConnector, GuardOptions } from './guard';
import { firstValue } from './headers';
import { RateLimitReader, readRateLimit } from './rateLimit';

/** How one provider instance is spoken to. @public */
export interface ProviderHttpClientOptions {
  /** The instance's name, at the front of every error message. */
  name: string;
  auth?: ProviderAuth;
  /** Certificate authority of the server, PEM, where it is not a public one. */
  ca?: string;
  /** Sent with every request, for example a tenant id. */
  headers?: Record<string, string>;
  /** One attempt, from the connection to the last byte, milliseconds. Default 30,000. */
  timeoutMs?: number;
  /** Milliseconds. Default 5,000. */
  connectTimeoutMs?: number;
  /** Bytes, unpacked. Default 32 MiB. */
  maxBodyBytes?: number;
  /** Tried again: refused, dns, network, 429, 502, 503, 504. Not time-outs: they were long enough. */
  retry?: Partial<RetryPolicy>;
  /** Default: unlimited. */
  budget?: RequestBudgetOptions;
  /** Reads the provider's rate limit headers. When nothing remains, nobody goes until the reset (at most `retry.maxMs`). */
  rateLimit?: RateLimitReader;
  /** Given for URLs that others than the operator wrote. */
  guard?: GuardOptions;
  environment?: HttpEnvironment;
}

/** One request. @public */
export interface ProviderRequest {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  /** Sent as `application/x-www-form-urlencoded`. */
  form?: URLSearchParams;
  /** Sent as `application/json`; not together with `form`. */
  json?: unknown;
  /** True when sending it twice does no harm. Default: true for GET. */
  idempotent?: boolean;
  signal?: AbortSignal;
}

/** An answer with a status below 300. @public */
export interface ProviderResponse<TBody> {
  status: number;
  body: TBody;
}

const RETRIED = new Set([
  'refused',
  'dns',
  'network',
  'rate-limited',
  'http-502',
  'http-503',
  'http-504',
]);

/** What the provider asked for; its rate limit tells how long only where that was the matter. */
function waitSeconds(
  status: number,
  retryAfterMs: number | undefined,
  resetSeconds: number | undefined,
): number | undefined {
  if (retryAfterMs !== undefined) return retryAfterMs / 1000;
  return status === 429 ? resetSeconds : undefined;
}

/**
 * Outbound HTTP to one provider instance: time-outs, back-off, a shared request budget, bounded bodies, credentials
 * that stay out of messages, and redirects reported instead of followed (credentials must not travel to another host).
 *
 * Every failure is a {@link ProviderError}.
 * @public
 */
export class ProviderHttpClient {
  readonly #options: ProviderHttpClientOptions;
  readonly #environment: HttpEnvironment;
  readonly #retry: RetryPolicy;
  readonly #budget?: RequestBudget;
  readonly #agent: Agent;

  private constructor(options: ProviderHttpClientOptions) {
    const connect: buildConnector.BuildOptions = {
      timeout: options.connectTimeoutMs ?? 5_000,
      ca: options.ca,
      ...authTls(options.auth),
    };
    this.#options = options;
    this.#environment = options.environment ?? systemEnvironment;
    this.#retry = { ...DEFAULT_RETRY, ...options.retry };
    this.#budget =
      options.budget && RequestBudget.create(options.budget, this.#environment);
    this.#agent = new Agent({
      connect: options.guard
        ? guardedConnector(connect, options.guard)
        : connect,
    });
  }

  static create(options: ProviderHttpClientOptions): ProviderHttpClient {
    return new ProviderHttpClient(options);
  }

  /** Lets go of idle connections. */
  async close(): Promise<void> {
    await this.#agent.close();
  }

  /** Asks and parses the answer as JSON; its shape is the caller's to check. */
  async json(
    url: URL,
    options: ProviderRequest = {},
  ): Promise<ProviderResponse<unknown>> {
    const { status, body } = await this.text(url, {
      ...options,
      headers: { accept: 'application/json', ...options.headers },
    });
    try {
      const parsed: unknown = JSON.parse(body);
      return { status, body: parsed };
    } catch {
      const found = /^\s*</.test(body) ? 'HTML or XML' : 'something else';
      throw this.#error('not-json', url, `answered ${found} instead of JSON`, {
        status,
      });
    }
  }

  /** Asks, as often as the retry policy says. */
  async text(
    url: URL,
    options: ProviderRequest = {},
  ): Promise<ProviderResponse<string>> {
    if (this.#options.guard) assertAllowed(url, this.#options.guard);
    const repeatable = options.idempotent ?? options.method !== 'POST';
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#orAborted(url, this.#budget?.take(options.signal));
        return await this.#attempt(url, options);
      } catch (error) {
        const pause = repeatable ? this.#pauseAfter(error, attempt) : undefined;
        if (pause === undefined) throw error;
        await this.#orAborted(
          url,
          this.#environment.sleep(pause, options.signal),
        );
      }
    }
  }

  #pauseAfter(error: unknown, attempt: number): number | undefined {
    if (!(error instanceof ProviderError) || !this.#isRetried(error.code)) {
      return undefined;
    }
    const asked = (error.retryAfterSeconds ?? 0) * 1000;
    if (asked > 0) this.#budget?.pause(Math.min(asked, this.#retry.maxMs));
    return retryDelay(attempt, this.#retry, this.#environment.random, asked);
  }

  #isRetried(code: ProviderError['code']): boolean {
    return RETRIED.has(code) || (this.#retry.also ?? []).includes(code);
  }

  #attempt(
    url: URL,
    options: ProviderRequest,
  ): Promise<ProviderResponse<string>> {
    return withinDeadline(
      {
        timeoutMs: this.#options.timeoutMs ?? 30_000,
        signal: options.signal,
        fail: (code, what) => this.#error(code, url, what),
      },
      signal => this.#exchange(url, options, signal),
    );
  }

  async #exchange(
    url: URL,
    options: ProviderRequest,
    signal: AbortSignal,
  ): Promise<ProviderResponse<string>> {
    const target = new URL(url);
    // undici would send them as basic credentials of its own accord.
    target.username = '';
    target.password = '';
    const answer = await request(target, {
      dispatcher: this.#agent,
      method: options.method ?? 'GET',
      headers: {
        'accept-encoding': 'gzip',
        ...(options.form && {
          'content-type': 'application/x-www-form-urlencoded',
        }),
        ...(options.json !== undefined && {
          'content-type': 'application/json',
        }),
        ...this.#options.headers,
        ...options.headers,
        ...authHeaders(this.#options.auth),
      },
      body:
        options.json === undefined
          ? options.form?.toString()
          : JSON.stringify(options.json),
      signal,
      // The deadline of the whole attempt is the only one.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const status = answer.statusCode;
    const text = await readText(
      answer.body,
      firstValue(answer.headers['content-encoding']),
      this.#options.maxBodyBytes ?? 32 * 1024 * 1024,
    );
    const limit = readRateLimit(answer.headers, this.#options.rateLimit);
    if (limit?.remaining === 0) {
      this.#budget?.pause(
        Math.min(limit.resetSeconds * 1000, this.#retry.maxMs),
      );
    }
    if (status < 300) return { status, body: text };
    throw this.#statusError(url, answer, text, limit?.resetSeconds);
  }

  #statusError(
    url: URL,
    answer: Dispatcher.ResponseData,
    text: string,
    resetSeconds: number | undefined,
  ): Error {
    const status = answer.statusCode;
    if (status < 400) {
      const target = URL.parse(firstValue(answer.headers.location) ?? '', url);
      return this.#error(
        'redirected',
        url,
        `answered ${status}, a redirect to ${
          target?.host ?? 'nowhere'
        }; redirects are not followed`,
        { status },
      );
    }
    const wait = parseRetryAfter(
      firstValue(answer.headers['retry-after']),
      this.#environment.now(),
    );
    return this.#error(codeOfStatus(status), url, `answered ${status}`, {
      status,
      body: text.slice(0, 10_000),
      retryAfterSeconds: waitSeconds(status, wait, resetSeconds),
    });
  }

  async #orAborted(url: URL, wait: Promise<void> | undefined): Promise<void> {
    try {
      await wait;
    } catch {
      throw this.#aborted(url);
    }
  }

  #aborted(url: URL): ProviderError {
    return this.#error('aborted', url, NOT_WAITED_FOR);
  }

  #error(
    code: ProviderError['code'],
    url: URL,
    what: string,
    details: ConstructorParameters<typeof ProviderError>[2] = {},
  ): ProviderError {
    const message = `${this.#options.name} ${what}: ${displayUrl(url)}`;
    return new ProviderError(code, message, details);
  }
}

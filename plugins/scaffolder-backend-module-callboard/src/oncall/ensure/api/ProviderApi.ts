import {
  HttpEnvironment,
  ProviderError,
  ProviderHttpClient,
  RateLimitReader,
} from '@callboard/backstage-plugin-callboard-node';
import {
  AnswerSchema,
  ApiQuery,
  apiUrl,
  clientOptions,
  Page,
  readAnswer,
  readPages,
} from '@callboard/backstage-plugin-oncall-node';
import { PagingConfig } from '../../config';
import { refusal } from './refusal';

/** Far below what any of the providers allows: the task asks for little. */
const REQUESTS_PER_MINUTE = 120;

/** Longest wait that a provider may ask for, milliseconds. */
const MAX_WAIT_MS = 60_000;

const ATTEMPTS = 4;

/** How the answers of an API are asked for. */
export interface ProviderApiOptions {
  /** For people: `PagerDuty`. */
  title: string;
  account: PagingConfig;
  /** With a slash at its end. */
  base: URL;
  /** With the credentials. */
  headers: Record<string, string>;
  environment: HttpEnvironment;
  signal: AbortSignal;
}

/** Seconds until the reset, as PagerDuty and Grafana say them beside, or instead of, `Retry-After`. */
const readRateLimit: RateLimitReader = header => {
  const reset = header('ratelimit-reset') ?? '';
  return /^\d+$/.test(reset) ? { resetSeconds: Number(reset) } : undefined;
};

/** An API at which services are found and created, for one task. */
export class ProviderApi {
  readonly title: string;
  readonly #options: ProviderApiOptions;
  readonly #client: ProviderHttpClient;

  private constructor(options: ProviderApiOptions) {
    const { account, environment } = options;
    this.#options = options;
    this.title = `${options.title} ${account.account}`;
    this.#client = ProviderHttpClient.create({
      ...clientOptions(options.title, {
        name: account.account,
        isDefault: true,
        allowedHosts: account.allowedHosts,
        requestsPerMinute: REQUESTS_PER_MINUTE,
        timeoutMs: account.timeoutMs,
        maxWaitMs: MAX_WAIT_MS,
      }),
      rateLimit: readRateLimit,
      environment,
    });
  }

  static create(options: ProviderApiOptions): ProviderApi {
    return new ProviderApi(options);
  }

  url(segments: readonly string[], query?: ApiQuery): URL {
    return apiUrl(this.#options.base, segments, query);
  }

  /** A whole list, in pages. */
  async list<T, I>(
    first: URL,
    schema: AnswerSchema<T>,
    toPage: (answer: T, url: URL) => Page<I>,
  ): Promise<I[]> {
    return this.#refusing(() =>
      readPages(first, async url => {
        const { signal, headers } = this.#options;
        const { body } = await this.#client.json(url, { headers, signal });
        return toPage(readAnswer(this.title, schema, body), url);
      }),
    );
  }

  /**
   * Sends something.
   *
   * @param isHarmless - where twice is as good as once. Otherwise it is sent again only after the provider refused to look at
   *   it (429).
   */
  async post<T>(
    url: URL,
    json: unknown,
    schema: AnswerSchema<T>,
    isHarmless = false,
  ): Promise<T> {
    return this.#refusing(async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          const { signal, headers } = this.#options;
          const { body } = await this.#client.json(url, {
            method: 'POST',
            json,
            headers,
            signal,
            idempotent: isHarmless,
          });
          return readAnswer(this.title, schema, body);
        } catch (error) {
          const wait = waitAfter(error, attempt);
          if (wait === undefined || isHarmless) throw error;
          await this.#options.environment.sleep(wait, this.#options.signal);
        }
      }
    });
  }

  async #refusing<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw refusal(error, this.#options.account.token);
    }
  }
}

/** Milliseconds; undefined where it is not to be sent again. */
function waitAfter(error: unknown, attempt: number): number | undefined {
  if (!(error instanceof ProviderError) || error.code !== 'rate-limited') {
    return undefined;
  }
  const wait = (error.retryAfterSeconds ?? 2 ** attempt) * 1000;
  return attempt < ATTEMPTS && wait <= MAX_WAIT_MS ? wait : undefined;
}

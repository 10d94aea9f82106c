import {
  HttpEnvironment,
  ProviderHttpClient,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import { SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { OrganizationConfig } from '../config';
import { Expression } from '../query/Expression';
import { toFailure } from './failure';
import { RateLimit } from './RateLimit';
import { Reading, Span } from './series';
import { queryV1, V1_QUERY_BYTES, v1Size } from './v1';
import { queryV2, V2_QUERY_BYTES, v2Size } from './v2';

const APIS = {
  v1: { query: queryV1, sizeOf: v1Size, maxBytes: V1_QUERY_BYTES },
  v2: { query: queryV2, sizeOf: v2Size, maxBytes: V2_QUERY_BYTES },
};

/**
 * Datadog's metrics API for one organisation, with one request budget for all who ask. Every failure is a
 * {@link SourceFailure}.
 *
 * Keys travel in headers: https://docs.datadoghq.com/api/latest/authentication/
 */
export class DatadogApi {
  readonly #config: OrganizationConfig;
  readonly #base: URL;
  readonly #client: ProviderHttpClient;
  readonly #limit: RateLimit;

  constructor(
    config: OrganizationConfig,
    allowedHosts: string[],
    environment: HttpEnvironment = systemEnvironment,
  ) {
    this.#config = config;
    this.#base = new URL(config.url);
    if (!this.#base.pathname.endsWith('/')) this.#base.pathname += '/';
    this.#limit = new RateLimit(environment);
    this.#client = ProviderHttpClient.create({
      name: `Datadog ${config.name}`,
      headers: {
        'DD-API-KEY': config.apiKey,
        'DD-APPLICATION-KEY': config.applicationKey,
      },
      timeoutMs: config.timeoutMs,
      retry: { attempts: 4, maxMs: config.maxWaitMs, also: ['http-500'] },
      budget: { requestsPerSecond: config.requestsPerSecond },
      rateLimit: this.#limit.read,
      guard: { allowedHosts },
      environment,
    });
  }

  /** Whether expressions of so many bytes fit into one request. */
  fits(expressions: Expression[]): boolean {
    const { sizeOf, maxBytes } = APIS[this.#config.api];
    return expressions.map(sizeOf).reduce((a, b) => a + b, 0) <= maxBytes;
  }

  /** Asks for several expressions at once. */
  async query(
    expressions: Expression[],
    span: Span,
    signal: AbortSignal,
  ): Promise<Reading[]> {
    // A reset that is too far away is not waited for, and whoever asks meanwhile only lengthens it.
    if (this.#limit.waitSeconds * 1000 > this.#config.maxWaitMs) {
      throw this.#limited();
    }
    const { query } = APIS[this.#config.api];
    try {
      return await query(this.#client, this.#base, expressions, span, signal);
    } catch (error) {
      const failure = toFailure(error);
      const waited = failure.code === 'aborted' && this.#limit.waitSeconds > 0;
      throw waited || failure.code === 'rate-limited'
        ? this.#limited()
        : failure;
    }
  }

  #limited(): SourceFailure {
    const { title, waitSeconds } = this.#limit;
    const limit = title && ` (${title})`;
    const until =
      waitSeconds > 0
        ? `, requests may go again in ${Math.ceil(waitSeconds)} s`
        : '';
    return new SourceFailure(
      'source-error',
      'rate-limited',
      `Datadog ${this.#config.name} is rate limited${limit}${until}`,
    );
  }
}

import { statusOf } from '../answers/failures';

/** The part of `ProviderHttpClient` that is used here. @public */
export interface JsonClient {
  json(
    url: URL,
    options: {
      method?: 'GET' | 'POST';
      headers?: Record<string, string>;
      json?: unknown;
      idempotent?: boolean;
      signal?: AbortSignal;
    },
  ): Promise<{ body: unknown }>;
}

/** Failures that say something of the whole account. A time-out may be one slow schedule's, a 403 one team's. */
const OF_ALL = new Set(['rate-limited', 'dns', 'refused', 'tls', 'blocked']);

/** So many time-outs and breaks in a row are no longer one target's. */
const MAX_BREAKS = 3;

/**
 * The requests to one account within one call of a provider. When the account itself fails, what still waits fails at
 * once, with the same reason, instead of each by its own time-outs.
 * @public
 */
export class Lane {
  readonly #client: JsonClient;
  readonly #signal: AbortSignal;
  #down: { error: unknown } | undefined;
  #breaks = 0;

  constructor(client: JsonClient, signal: AbortSignal) {
    this.#client = client;
    this.#signal = signal;
  }

  /** Asks, and gives the body of the answer. */
  async json(
    url: URL,
    options: Omit<Parameters<JsonClient['json']>[1], 'signal'> = {},
  ): Promise<unknown> {
    if (this.#down) throw this.#down.error;
    try {
      const signal = this.#signal;
      const { body } = await this.#client.json(url, { ...options, signal });
      this.#breaks = 0;
      return body;
    } catch (error) {
      this.#breaks = isBreak(error) ? this.#breaks + 1 : 0;
      if (isOfAll(error) || this.#breaks >= MAX_BREAKS) this.#down = { error };
      throw error;
    }
  }

  /** Does something for each item, a few at a time; the results in the order of the items. */
  async each<T, R>(
    items: readonly T[],
    work: (item: T) => Promise<R>,
    atOnce = 3,
  ): Promise<R[]> {
    const results: R[] = [];
    const waiting = items.map((item, index) => ({ item, index }));
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        results[next.index] = await work(next.item);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return results;
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

function isOfAll(error: unknown): boolean {
  return statusOf(error) === 401 || OF_ALL.has(codeOf(error));
}

function isBreak(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'timeout' || code === 'network' || /^http-5/.test(code);
}

import { IncomingHttpHeaders } from 'node:http';
import { Agent, Dispatcher, request as send } from 'undici';
import { NOT_WAITED_FOR, withinDeadline } from '../attempt';
import { parseRetryAfter } from '../backoff';
import { readBytes } from '../body';
import { HttpEnvironment, systemEnvironment } from '../environment';
import { ProviderError } from '../errors';
import { assertAllowed, guardedConnector, GuardOptions } from '../guard';
import { firstValue } from '../headers';
import { atRedirect, failure } from './failures';
import { HostPacer } from './HostPacer';
import { PageAnswer, PageRedirect, PageRequest } from './PageAnswer';
import { addressOf, isRedirect, redirectTarget } from './redirects';

/** How pages that others wrote links to are fetched. @public */
export interface GuardedPageClientOptions {
  /** Which hosts may be asked; always in force, at every redirect anew. */
  guard?: GuardOptions;
  /** Default: no pacing. */
  pacer?: HostPacer;
  /** Default `Callboard`. */
  userAgent?: string;
  /** One request, from the connection to the last byte, milliseconds. Default 10,000. */
  timeoutMs?: number;
  /** With all redirects, without waiting for the turn of hosts. Default three times `timeoutMs`. */
  chainTimeoutMs?: number;
  /** Milliseconds. Default 5,000. */
  connectTimeoutMs?: number;
  /** Bytes that are read, unpacked. Default 1 MiB. */
  maxBodyBytes?: number;
  /** Default 10. */
  maxRedirects?: number;
  environment?: HttpEnvironment;
}

/** A host that says nothing else about when to come back. */
const PAUSE_SECONDS = 60;
/** The body of a redirect or an error is not of interest; a short one is read so that the connection stays. */
const DISCARDED_BYTES = 16 * 1024;
const HTML_FIRST = 'text/html, application/xhtml+xml, */*;q=0.5';

/** Where a chain of redirects has got to. */
interface Chain {
  start: URL;
  redirects: PageRedirect[];
  spentMs: number;
}

/**
 * Fetches pages at addresses that anybody may have written: guarded, paced, bounded in time and size, without credentials
 * and cookies. Redirects are followed one by one, each to an address that is judged like the first.
 *
 * What a server answers is no error, whatever its status. Every failure is a {@link ProviderError}: `blocked`, `timeout`,
 * `refused`, `dns`, `tls`, `network`, `redirected` (to nowhere), `redirect-loop`, `too-many-redirects`, `rate-limited`
 * (the host asked for a long pause, and was not asked again), `aborted`.
 * @public
 */
export class GuardedPageClient {
  readonly #options: GuardedPageClientOptions;
  readonly #guard: GuardOptions;
  readonly #environment: HttpEnvironment;
  readonly #timeoutMs: number;
  readonly #agent: Agent;

  private constructor(options: GuardedPageClientOptions) {
    this.#options = options;
    this.#guard = options.guard ?? {};
    this.#environment = options.environment ?? systemEnvironment;
    this.#timeoutMs = options.timeoutMs ?? 10_000;
    this.#agent = new Agent({
      connect: guardedConnector(
        { timeout: options.connectTimeoutMs ?? 5_000 },
        this.#guard,
      ),
    });
  }

  static create(options: GuardedPageClientOptions = {}): GuardedPageClient {
    return new GuardedPageClient(options);
  }

  /** Lets go of idle connections. */
  async close(): Promise<void> {
    await this.#agent.close();
  }

  async fetch(url: URL, request: PageRequest = {}): Promise<PageAnswer> {
    const chain: Chain = { start: url, redirects: [], spentMs: 0 };
    const visited = new Set<string>();
    for (let at = url; ; ) {
      visited.add(addressOf(at));
      const answer = await this.#visit(at, request, chain);
      if (answer instanceof URL) at = answer;
      else return answer;
      if (visited.has(addressOf(at))) {
        throw failure('redirect-loop', url, 'redirects in a circle');
      }
      const { maxRedirects = 10 } = this.#options;
      if (chain.redirects.length > maxRedirects) {
        const what = `redirects more than ${maxRedirects} times`;
        throw failure('too-many-redirects', url, what);
      }
    }
  }

  /** The answer of one address, or where it redirects to. */
  async #visit(
    at: URL,
    request: PageRequest,
    chain: Chain,
  ): Promise<PageAnswer | URL> {
    try {
      assertAllowed(at, this.#guard);
      return await this.#inTurn(at, request, () =>
        this.#attempt(at, request, chain),
      );
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      throw chain.redirects.length === 0
        ? error
        : atRedirect(error, chain.start);
    }
  }

  async #inTurn<T>(
    at: URL,
    { signal }: PageRequest,
    run: () => Promise<T>,
  ): Promise<T> {
    const { pacer } = this.#options;
    try {
      return pacer ? await pacer.run(at, run, signal) : await run();
    } catch (error) {
      if (error instanceof ProviderError) throw error;
      throw failure('aborted', at, NOT_WAITED_FOR);
    }
  }

  async #attempt(
    at: URL,
    request: PageRequest,
    chain: Chain,
  ): Promise<PageAnswer | URL> {
    const { chainTimeoutMs = 3 * this.#timeoutMs } = this.#options;
    const left = chainTimeoutMs - chain.spentMs;
    if (left <= 0) {
      const what = `gave no answer within ${chainTimeoutMs} ms`;
      throw failure('timeout', chain.start, what);
    }
    const began = this.#environment.now();
    try {
      return await withinDeadline(
        {
          timeoutMs: Math.min(this.#timeoutMs, left),
          signal: request.signal,
          fail: (code, what) => failure(code, at, what),
        },
        signal => this.#exchange(at, request, chain, signal),
      );
    } finally {
      chain.spentMs += this.#environment.now() - began;
    }
  }

  async #exchange(
    at: URL,
    request: PageRequest,
    chain: Chain,
    signal: AbortSignal,
  ): Promise<PageAnswer | URL> {
    const { method = 'GET' } = request;
    const answer = await send(at, {
      dispatcher: this.#agent,
      method,
      headers: {
        'user-agent': this.#options.userAgent ?? 'Callboard',
        accept: request.accept ?? HTML_FIRST,
        'accept-encoding': 'gzip',
        ...(method === 'GET' && conditionsFor(at, request)),
      },
      signal,
      // The deadline of the whole attempt is the only one.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const { statusCode: status, headers } = answer;
    const retryAfterSeconds = this.#heedPause(at, status, headers);
    const isRead = method === 'GET' && status >= 200 && status < 300;
    const read = isRead
      ? await this.#read(answer)
      : await discard(answer, method, signal);
    if (isRedirect(status)) {
      const to = redirectTarget(firstValue(headers.location), at);
      if (!to) {
        const what = `answered ${status}, a redirect to nowhere`;
        throw failure('redirected', at, what, status);
      }
      chain.redirects.push({ status, to });
      return to;
    }
    return {
      status,
      finalUrl: at,
      redirects: chain.redirects,
      etag: firstValue(headers.etag),
      lastModified: firstValue(headers['last-modified']),
      contentType: firstValue(headers['content-type']),
      retryAfterSeconds,
      body: read?.bytes,
      bodyTruncated: read?.truncated ?? false,
    };
  }

  #read({ body, headers }: Dispatcher.ResponseData) {
    const { maxBodyBytes = 1024 * 1024 } = this.#options;
    const encoding = firstValue(headers['content-encoding']);
    return readBytes(body, encoding, maxBodyBytes);
  }

  /** A host that says it is asked too often is left alone also by others who would ask it. */
  #heedPause(
    at: URL,
    status: number,
    headers: IncomingHttpHeaders,
  ): number | undefined {
    if (status !== 429 && status !== 503) return undefined;
    const header = firstValue(headers['retry-after']);
    const asked = parseRetryAfter(header, this.#environment.now());
    const standard = status === 429 ? PAUSE_SECONDS * 1000 : undefined;
    const pause = asked ?? standard;
    if (pause === undefined) return undefined;
    this.#options.pacer?.pause(at, pause);
    return Math.ceil(pause / 1000);
  }
}

/** An answer to HEAD says how long a body is that does not come. */
async function discard(
  { body }: Dispatcher.ResponseData,
  method: PageRequest['method'],
  signal: AbortSignal,
): Promise<undefined> {
  const limit = method === 'HEAD' ? Number.MAX_VALUE : DISCARDED_BYTES;
  await body.dump({ limit, signal });
}

function conditionsFor(
  at: URL,
  { known }: PageRequest,
): Record<string, string> {
  if (!known || addressOf(known.url) !== addressOf(at)) return {};
  return {
    ...(known.etag && { 'if-none-match': known.etag }),
    ...(known.lastModified && { 'if-modified-since': known.lastModified }),
  };
}

import { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { startTestServer } from '@callboard/backstage-plugin-callboard-node/testUtils';

/** One request as the server saw it. */
export interface FakeRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Parsed; undefined where there was none. */
  body: unknown;
}

/** What a server answers; 200 where no status is given. */
export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** A service that a fake provider has. */
export interface FakeService {
  id: string;
  name: string;
  /** What it was created with. */
  made?: unknown;
}

/** A provider by its published contract. */
export interface Fake {
  services: FakeService[];
  /** Whether a request makes a service. */
  creates(request: FakeRequest): boolean;
  answer(request: FakeRequest): FakeAnswer;
}

/** How a fake provider is to be. */
export interface FakeOptions {
  services?: FakeService[];
  /** Whether it takes a second service of one name, as no provider should. */
  takesTwice?: boolean;
}

/**
 * Answers a request in the provider's place, or lets it answer (undefined). `lost` lets it do its work, and its answer never
 * arrives.
 */
export type Intercept = (
  request: FakeRequest,
  creates: boolean,
) => FakeAnswer | 'lost' | undefined | Promise<undefined>;

/** The token that fake providers take. */
export const TOKEN = 'write-s3cret';

async function readBody(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? JSON.parse(text) : undefined;
}

/** Starts a provider on loopback. */
export async function startFake(fake: Fake, intercept?: Intercept) {
  const asked: FakeRequest[] = [];
  const server = await startTestServer(async (req, res) => {
    const url = new URL(req.url ?? '', 'http://x');
    const request: FakeRequest = {
      method: req.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: req.headers,
      body: await readBody(req),
    };
    asked.push(request);
    const instead = await intercept?.(request, fake.creates(request));
    if (instead === 'lost') {
      fake.answer(request);
      res.destroy();
      return;
    }
    const { status = 200, headers, body } = instead ?? fake.answer(request);
    res.writeHead(status, { 'content-type': 'application/json', ...headers });
    res.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  const host = `127.0.0.1:${server.port}`;
  return {
    asked,
    host,
    url: `http://${host}`,
    posts: () => asked.filter(request => fake.creates(request)).length,
    close: server.close,
  };
}

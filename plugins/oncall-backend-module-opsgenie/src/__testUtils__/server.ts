import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** One request as the server saw it. */
export interface Asked {
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
}

/** What a server answers. */
export interface Answer {
  status?: number;
  body: unknown;
}

/** Answers a request itself (true), or leaves it to the store. */
export type Intercept = (
  asked: Asked,
  res: ServerResponse,
  nth: number,
) => boolean;

/** A loopback server that answers in JSON. */
export async function startServer(
  answer: (asked: Asked) => Answer,
  intercept?: Intercept,
) {
  const asked: Asked[] = [];
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '', 'http://x');
    const request: Asked = {
      path: url.pathname,
      query: url.searchParams,
      headers: req.headers,
    };
    asked.push(request);
    res.setHeader('content-type', 'application/json');
    if (intercept?.(request, res, asked.length)) return;
    const { status = 200, body } = answer(request);
    res.statusCode = status;
    res.end(JSON.stringify(body));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

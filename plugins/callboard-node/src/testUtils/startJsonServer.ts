import { IncomingMessage, ServerResponse } from 'node:http';
import { startTestServer } from './startTestServer';

/** One request as the server saw it. @public */
export interface AskedRequest {
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
}

/** What a server answers; 200 where no status is given. @public */
export interface JsonAnswer {
  status?: number;
  body: unknown;
}

/** Answers a request itself (true), or leaves it to the server; `nth` counts from 1. @public */
export type InterceptRequest = (
  asked: AskedRequest,
  res: ServerResponse,
  nth: number,
) => boolean;

/** A server on a free loopback port that answers in JSON, and remembers what it was asked. @public */
export async function startJsonServer(
  answer: (asked: AskedRequest) => JsonAnswer,
  intercept?: InterceptRequest,
) {
  const asked: AskedRequest[] = [];
  const { port, close } = await startTestServer((req, res) => {
    const url = new URL(req.url ?? '', 'http://x');
    const request: AskedRequest = {
      path: url.pathname,
      query: url.searchParams,
      headers: req.headers,
    };
    asked.push(request);
    res.setHeader('content-type', 'application/json');
    if (!intercept?.(request, res, asked.length)) {
      const { status = 200, body } = answer(request);
      res.statusCode = status;
      res.end(JSON.stringify(body));
    }
  });
  const host = `127.0.0.1:${port}`;
  return { asked, host, url: `http://${host}`, close };
}

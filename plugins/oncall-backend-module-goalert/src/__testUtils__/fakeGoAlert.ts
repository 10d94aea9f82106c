import { IncomingMessage, ServerResponse } from 'node:http';
import { startTestServer } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { GOALERT_DOCUMENT } from '../api/document';
import { resolve, Variables } from './resolvers';
import { World } from './world';

/** One request as the server saw it. */
export interface Asked {
  operation: string;
  variables: Variables;
  query: string;
  headers: IncomingMessage['headers'];
}

export interface FakeGoAlertOptions {
  world: World;
  /** Milliseconds since the epoch. */
  now: number;
  /** The document the key was made for. */
  keyDocument?: string;
  /** Answers a request itself (true), or leaves it to the world. */
  intercept?: (asked: Asked, res: ServerResponse, nth: number) => boolean;
}

export const API_KEY = 'goalert-s3cret';

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * A loopback server that speaks GoAlert's `/api/graphql`, with facts from its published source
 * (https://github.com/target/goalert, v0.34.1): `graphql2/schema.graphql` and `graphql2/graph/*.graphqls` (shapes),
 * `apikey/middleware.go` (a key answers its own document only: code `invalid_query`, status 200),
 * `util/errutil/httperror.go` (401 and 429 are plain text without headers; one request at a time per key, 100 wait).
 */
export async function startFakeGoAlert(options: FakeGoAlertOptions) {
  const asked: Asked[] = [];

  const answer = (one: Asked) => {
    if (one.query !== (options.keyDocument ?? GOALERT_DOCUMENT)) {
      return {
        errors: [
          {
            message: 'wrong query for API key',
            extensions: { code: 'invalid_query' },
          },
        ],
        data: null,
      };
    }
    return resolve(options, one.operation, one.variables);
  };

  const server = await startTestServer(async (req, res) => {
    const body = JSON.parse(await readBody(req));
    const one: Asked = {
      operation: body.operationName,
      variables: body.variables,
      query: body.query,
      headers: req.headers,
    };
    asked.push(one);
    if (options.intercept?.(one, res, asked.length)) return;
    if (req.url !== '/api/graphql' || req.method !== 'POST') {
      res.writeHead(404).end('404 page not found');
    } else if (req.headers.authorization !== `Bearer ${API_KEY}`) {
      res.writeHead(401, { 'content-type': 'text/plain' }).end('unauthorized');
    } else {
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify(answer(one)));
    }
  });
  return {
    asked,
    url: `http://127.0.0.1:${server.port}`,
    close: server.close,
  };
}

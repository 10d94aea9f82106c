import { subscribe } from 'node:diagnostics_channel';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { routeOf } from '../lib/pages.ts';
import { lifecycle } from './lifecycle.ts';
import { metrics } from './metrics.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** What Node publishes about its HTTP servers. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  server: Server;
}

const isExchange = (message: unknown): message is Exchange =>
  typeof message === 'object' &&
  message !== null &&
  'request' in message &&
  'response' in message &&
  'server' in message;

const pathOf = ({ url = '/' }: IncomingMessage) => url.split('?', 1)[0] ?? '/';

/** Counts every answer of the process, whoever of Next gave it, errors of its own among them. */
function countAnswers(except: Server): void {
  const { requests, duration } = metrics();
  const started = new WeakMap<IncomingMessage, number>();
  subscribe('http.server.request.start', message => {
    if (isExchange(message)) started.set(message.request, performance.now());
  });
  subscribe('http.server.response.finish', message => {
    if (!isExchange(message) || message.server === except) return;
    const { request, response } = message;
    const route = routeOf(pathOf(request));
    const method = METHODS.find(known => known === request.method) ?? 'other';
    requests.inc({ method, route, status: response.statusCode });
    const since = started.get(request);
    if (since !== undefined) {
      duration.observe({ route }, (performance.now() - since) / 1000);
    }
  });
}

/** Answers Prometheus on a port of its own, which no ingress reaches. */
function serveMetrics(port: number): Server {
  const server = createServer(async (request, response) => {
    if (pathOf(request) !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    const { registry } = metrics();
    response.setHeader('content-type', registry.contentType);
    response.end(await registry.metrics());
  });
  server.on('error', error => {
    process.stderr.write(`Metrics are not served: ${error.message}\n`);
  });
  server.listen(port);
  // It does not keep the process from ending.
  server.unref();
  return server;
}

/** Once per process. */
export function startObserving(): void {
  const server = serveMetrics(Number(process.env.METRICS_PORT ?? 3001));
  countAnswers(server);
  process.once('SIGTERM', () => lifecycle().end());
}
